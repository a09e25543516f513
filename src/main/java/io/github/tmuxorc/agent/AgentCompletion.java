package io.github.tmuxorc.agent;

import java.util.List;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CompletionSource;

/**
 * Suggests the names of the agents that live.
 */
@Component
class AgentCompletion implements CompletionSource {

	private final Agents agents;

	AgentCompletion(AgentFleet fleet) {
		this.agents = fleet.agents();
	}

	@Override
	public boolean knows(String command, String parameter) {
		// The agent of 'agent spawn' is a program.
		return (parameter.equals("agent") || parameter.equals("agents")) && command.startsWith("agent ")
				&& !command.equals("agent spawn");
	}

	@Override
	public List<String> values() {
		return this.agents.list().stream().map(Agent::name).toList();
	}

}
