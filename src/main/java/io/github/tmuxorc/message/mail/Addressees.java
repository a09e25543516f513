package io.github.tmuxorc.message.mail;

import java.util.List;
import java.util.function.Predicate;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.Agents;
import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;

/**
 * Finds whom a letter is for: {@code NAME}, {@code SESSION:NAME}, {@code role:ROLE} in
 * the sender's team, {@code role:SESSION/ROLE}, {@code team:SESSION}, or {@code person}.
 */
final class Addressees {

	private static final String TEAM = "team:";

	private static final String ROLE = "role:";

	private final Agents agents;

	private final Letters letters;

	Addressees(Agents agents, Letters letters) {
		this.agents = agents;
		this.letters = letters;
	}

	/**
	 * Find the receivers of a letter.
	 * @param to whom it is for
	 * @param sender who sends it
	 * @return the addresses of the receivers, the sender left out
	 * @throws NotFoundException if nobody is called so
	 * @throws UsageException if nobody but the sender is
	 */
	List<String> find(String to, Caller sender) {
		List<String> receivers = all(to, sender).stream()
			.filter((address) -> !address.equals(sender.address()))
			.distinct()
			.toList();
		if (receivers.isEmpty()) {
			throw new UsageException("Nobody but the sender, " + sender.address() + ", is '" + to + "'.",
					"Name somebody else: a letter goes to no sender.");
		}
		return receivers;
	}

	private List<String> all(String to, Caller sender) {
		if (to.equals(Caller.PERSON)) {
			return List.of(Caller.PERSON);
		}
		if (to.startsWith(TEAM)) {
			return members(to, team(to.substring(TEAM.length())));
		}
		if (to.startsWith(ROLE)) {
			return members(to, role(to.substring(ROLE.length()), sender));
		}
		return List.of(agent(to, sender));
	}

	private static Predicate<Agent> team(String session) {
		return (agent) -> agent.pane().sessionName().equals(session);
	}

	private static Predicate<Agent> role(String text, Caller sender) {
		int slash = text.indexOf('/');
		String session = (slash >= 0) ? text.substring(0, slash) : sender.team();
		if (session == null) {
			throw new UsageException("'" + ROLE + text + "' names no team, and the sender has none.",
					"Give role:SESSION/ROLE.");
		}
		return team(session).and((agent) -> agent.role().equals(text.substring(slash + 1)));
	}

	private List<String> members(String to, Predicate<Agent> members) {
		List<String> found = this.agents.list().stream().filter(members).map(Agent::address).toList();
		if (found.isEmpty()) {
			throw new NotFoundException("No agent is in '" + to + "'.", "Run 'agent list' to see the agents.");
		}
		return found;
	}

	private String agent(String to, Caller sender) {
		boolean full = to.contains(":") || sender.team() == null;
		String near = full ? to : sender.team() + ":" + to;
		if (this.agents.list().stream().anyMatch((agent) -> agent.address().equals(near)) || this.letters.knows(near)) {
			// One that is gone may have a successor.
			return near;
		}
		return this.agents.find(to).address();
	}

}
