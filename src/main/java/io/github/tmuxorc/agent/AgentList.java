package io.github.tmuxorc.agent;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.surface.TextTable;

/**
 * Agents, a line each.
 *
 * @param agents the agents
 * @param total how many there are
 * @param nextCursor what continues the list; left out at its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentList(@JsonPropertyDescription("The agents.") List<AgentSummary> agents,
		@JsonPropertyDescription("How many there are.") int total,
		@JsonPropertyDescription("Continues the list.") @Nullable String nextCursor) {

	AgentList {
		agents = List.copyOf(agents);
	}

	@Override
	public String toString() {
		if (this.agents.isEmpty()) {
			return "No agents.";
		}
		return TextTable.of(AgentSummary.HEADER, this.agents.stream().map(AgentSummary::row).toList())
				+ new Page<>(this.agents, this.total, this.nextCursor).more("agents");
	}

}
