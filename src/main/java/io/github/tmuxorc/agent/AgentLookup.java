package io.github.tmuxorc.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.PaneId;

/**
 * Finds agents among all that there are by what they are called: their address, else
 * their name, {@code session:name}, or the id of their pane.
 */
final class AgentLookup {

	/** The session of one team can have been given the name of another team. */
	private final Map<String, List<Agent>> addressed = new HashMap<>();

	private final Map<String, List<Agent>> called = new HashMap<>();

	private final AgentFolders folders;

	/**
	 * Get ready to find agents.
	 * @param all the agents that there are
	 * @param folders says what something of their machine is called
	 */
	AgentLookup(List<Agent> all, AgentFolders folders) {
		this.folders = folders;
		for (Agent agent : all) {
			add(this.addressed, agent.address(), agent);
			add(this.called, agent.name(), agent);
			add(this.called, agent.pane().sessionName() + ":" + agent.name(), agent);
			add(this.called, agent.pane().id().value(), agent);
		}
	}

	private static void add(Map<String, List<Agent>> agents, String key, Agent agent) {
		agents.computeIfAbsent(key, (_) -> new ArrayList<>()).add(agent);
	}

	/**
	 * Find an agent.
	 * @param target what it is called
	 * @return the agent
	 * @throws NotFoundException if there is none, or several are called so
	 */
	Agent find(String target) {
		if (target.isBlank()) {
			throw new UsageException("The name of an agent is empty.", "Run 'agent list' to see the agents.");
		}
		if (target.startsWith("%")) {
			PaneId.parse(target);
		}
		List<Agent> found = this.addressed.getOrDefault(target, this.called.getOrDefault(target, List.of()));
		if (found.isEmpty()) {
			throw new AgentNotFoundException(this.folders.called(target));
		}
		if (found.size() > 1) {
			throw new NotFoundException("Several agents are called '" + this.folders.called(target) + "'.",
					"Use one of: " + String.join(", ",
							found.stream()
								.map((agent) -> agent.called(agent.pane().id().value()) + " (" + agent.address() + ")")
								.toList())
							+ ".");
		}
		return found.getFirst();
	}

	/**
	 * Find an agent so that a name means the one of a session.
	 * @param target what it is called
	 * @param session the session that is looked at first, or null
	 * @return the agent
	 * @throws NotFoundException if there is none, or several are called so and none of
	 * them is in the session
	 */
	Agent find(String target, @Nullable String session) {
		String near = session + ":" + target;
		return find(this.addressed.containsKey(near) ? near : target);
	}

}
