package io.github.tmuxorc.agent;

import java.util.List;

import io.github.tmuxorc.surface.TextTable;

/**
 * Agents, a line each.
 *
 * @param agents the agents
 */
record AgentList(List<AgentStatus> agents) {

	AgentList {
		agents = List.copyOf(agents);
	}

	@Override
	public String toString() {
		if (this.agents.isEmpty()) {
			return "No agents.";
		}
		return TextTable.of(AgentStatus.HEADER, this.agents.stream().map(AgentStatus::row).toList());
	}

}
