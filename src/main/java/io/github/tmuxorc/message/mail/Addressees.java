package io.github.tmuxorc.message.mail;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;

/**
 * Finds whom a letter is for: {@code NAME}, {@code SESSION:NAME}, {@code role:ROLE} in
 * the sender's team, {@code role:SESSION/ROLE}, {@code team:SESSION}, or {@code person}.
 * Agents that are gone and can be started again count: their letters wait for them.
 */
final class Addressees {

	private static final String TEAM = "team:";

	private static final String ROLE = "role:";

	private final AgentFleet fleet;

	private final Letters letters;

	Addressees(AgentFleet fleet, Letters letters) {
		this.fleet = fleet;
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

	private Predicate<Member> team(String session) {
		String team = all().anyMatch((member) -> member.team().equals(session)) ? session
				: this.fleet.agents().team(session);
		return (member) -> member.team().equals(team);
	}

	private Predicate<Member> role(String text, Caller sender) {
		int slash = text.indexOf('/');
		String session = (slash >= 0) ? text.substring(0, slash) : sender.team();
		if (session == null) {
			throw new UsageException("'" + ROLE + text + "' names no team, and the sender has none.",
					"Give role:SESSION/ROLE.");
		}
		return team(session).and((member) -> member.role().equals(text.substring(slash + 1)));
	}

	private Stream<Member> all() {
		return Stream.concat(
				this.fleet.agents()
					.list()
					.stream()
					.map((agent) -> new Member(agent.address(), agent.team(), agent.role())),
				this.fleet.restorer()
					.gone()
					.stream()
					.map((gone) -> new Member(gone.address(), gone.session(), gone.role())));
	}

	private List<String> members(String to, Predicate<Member> members) {
		List<String> found = all().filter(members).map(Member::address).toList();
		if (found.isEmpty()) {
			throw new NotFoundException("No agent is in '" + to + "'.", "Run 'agent list' to see the agents.");
		}
		return found;
	}

	private String agent(String to, Caller sender) {
		boolean full = to.contains(":") || sender.team() == null;
		String near = full ? to : sender.team() + ":" + to;
		if (all().anyMatch((member) -> member.address().equals(near)) || this.letters.knows(near)) {
			// One that is gone may have a successor.
			return near;
		}
		List<String> gone = gone(to);
		if (gone.isEmpty() || this.fleet.agents().list().stream().anyMatch((agent) -> agent.name().equals(to))) {
			return this.fleet.agents().find(to).address();
		}
		if (gone.size() > 1) {
			throw new NotFoundException("Several agents that are gone are called '" + to + "'.",
					"Use one of: " + String.join(", ", gone) + ".");
		}
		return gone.getFirst();
	}

	private List<String> gone(String name) {
		return this.fleet.restorer()
			.gone()
			.stream()
			.filter((one) -> one.name().equals(name))
			.map(StartRecord::address)
			.distinct()
			.toList();
	}

	/**
	 * An agent, there or gone.
	 */
	private record Member(String address, String team, String role) {

	}

}
