package io.github.tmuxorc.agent;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * Agents, each with how its state is known.
 *
 * @param agents the agents
 * @param readings everything that was read about their states, a line each, the reading
 * that is believed first; left out unless that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentDetails(@JsonPropertyDescription("The agents.") List<AgentStatus> agents,
		@JsonPropertyDescription("All that was read, the believed one first.") @Nullable UntrustedText readings) {

	AgentDetails {
		agents = List.copyOf(agents);
	}

	@Override
	public String toString() {
		if (this.agents.isEmpty()) {
			return "No agents.";
		}
		String text = this.agents.stream().map(AgentStatus::toString).collect(Collectors.joining("\n"));
		return (this.readings == null) ? text : text + "\n" + this.readings;
	}

}
