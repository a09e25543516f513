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
 * @param away the hosts that are away, a line each; left out if none is
 * @param readings everything that was read about their states, a line each, the reading
 * that is believed first; left out unless that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentDetails(@JsonPropertyDescription("The agents.") List<AgentStatus> agents,
		@JsonPropertyDescription("How many there are.") int total,
		@JsonPropertyDescription("Continues the list.") @Nullable String nextCursor,
		@JsonPropertyDescription("Hosts away.") @Nullable List<String> away,
		@JsonPropertyDescription("All that was read.") @Nullable UntrustedText readings) {

	AgentDetails {
		agents = List.copyOf(agents);
		away = (away != null) ? List.copyOf(away) : null;
	}

	@Override
	public String toString() {
		String away = (this.away != null) ? "\n" + String.join("\n", this.away) : "";
		if (this.agents.isEmpty()) {
			return "No agents." + away;
		}
		String text = this.agents.stream().map(AgentStatus::toString).collect(Collectors.joining("\n"));
		return text + new Page<>(this.agents, this.total, this.nextCursor).more("agents") + away
				+ ((this.readings == null) ? "" : "\n" + this.readings);
	}

}
