package io.github.tmuxorc.agent;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.surface.UntrustedText;

/**
 * Agents, each with how its state is known.
 *
 * @param agents the agents
 * @param total how many there are
 * @param nextCursor what continues the list; left out at its end
 * @param readings everything that was read about their states, a line each, the reading
 * that is believed first; left out unless that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentDetails(@JsonPropertyDescription("The agents.") List<AgentStatus> agents,
		@JsonPropertyDescription("How many there are.") int total,
		@JsonPropertyDescription("Continues the list.") @Nullable String nextCursor,
		@JsonPropertyDescription("All that was read.") @Nullable UntrustedText readings) {

	AgentDetails {
		agents = List.copyOf(agents);
	}

	@Override
	public String toString() {
		if (this.agents.isEmpty()) {
			return "No agents.";
		}
		String text = this.agents.stream().map(AgentStatus::toString).collect(Collectors.joining("\n"));
		return text + new Page<>(this.agents, this.total, this.nextCursor).more("agents")
				+ ((this.readings == null) ? "" : "\n" + this.readings);
	}

}
