package io.github.tmuxorc.agent;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Agents, each with how its state is known.
 *
 * @param agents the agents
 */
record AgentDetails(List<AgentStatus> agents) {

	AgentDetails {
		agents = List.copyOf(agents);
	}

	@Override
	public String toString() {
		return this.agents.isEmpty() ? "No agents."
				: this.agents.stream().map(AgentStatus::toString).collect(Collectors.joining("\n"));
	}

}
