package io.github.tmuxorc.agent;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CompletionSource;

/**
 * Suggests the names of the agents that live, with the session where several have the
 * same, and with the host where they are on one.
 */
@Component
class AgentCompletion implements CompletionSource {

	private final ObjectProvider<AgentReach> reach;

	AgentCompletion(ObjectProvider<AgentReach> reach) {
		this.reach = reach;
	}

	@Override
	public boolean knows(String command, String parameter) {
		// The agent of 'agent spawn' is a program.
		return (parameter.equals("agent") || parameter.equals("agents")) && command.startsWith("agent ")
				&& !command.equals("agent spawn");
	}

	@Override
	public List<String> values() {
		return this.reach.getObject().names((fleet) -> names(fleet.agents().list()));
	}

	private static List<String> names(List<Agent> all) {
		Map<String, Long> bearers = all.stream().collect(Collectors.groupingBy(Agent::name, Collectors.counting()));
		return all.stream()
			.map((agent) -> (bearers.getOrDefault(agent.name(), 0L) > 1) ? agent.address() : agent.name())
			.toList();
	}

}
