package io.github.tmuxorc.agent;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * How a wait for agents ended.
 *
 * @param met the names of the agents that are as they were waited for
 * @param agents all agents that were waited for, each with its state
 */
record AgentsAwaited(@JsonPropertyDescription("Who is as waited for.") List<String> met,
		@JsonPropertyDescription("All that were waited for.") List<AgentStatus> agents) {

	AgentsAwaited {
		met = List.copyOf(met);
		agents = List.copyOf(agents);
	}

	@Override
	public String toString() {
		String text = this.agents.stream().map(AgentStatus::toString).collect(Collectors.joining("\n"));
		return (this.agents.size() == 1) ? text : "The wait is over for " + String.join(", ", this.met) + ".\n" + text;
	}

}
