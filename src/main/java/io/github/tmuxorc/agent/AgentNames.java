package io.github.tmuxorc.agent;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.SessionName;

/**
 * The names that agents of a session have so far.
 *
 * @param session the session
 * @param taken the agents that have them
 */
record AgentNames(SessionName session, List<Agent> taken) {

	static AgentNames of(SessionName session, Agents agents) {
		return new AgentNames(session,
				agents.list().stream().filter((agent) -> agent.team().equals(session.value())).toList());
	}

	/**
	 * Choose the name of a new agent.
	 * @param wanted the name that it is to have, or null for one by its role
	 * @param role its role
	 * @return a name that no other agent of the session has
	 * @throws NameTakenException if the one that is wanted is taken
	 */
	AgentName choose(@Nullable String wanted, AgentName role) {
		if (wanted == null) {
			return lowestFree(role);
		}
		AgentName name = AgentName.parse("an agent", wanted);
		for (Agent agent : this.taken) {
			if (agent.name().equals(wanted)) {
				throw new NameTakenException(agent);
			}
		}
		return name;
	}

	private AgentName lowestFree(AgentName role) {
		String name = role.value();
		List<String> names = this.taken.stream().map(Agent::name).toList();
		for (int number = 2; names.contains(name); number++) {
			name = role.value() + "-" + number;
		}
		return AgentName.parse("an agent", name);
	}

}
