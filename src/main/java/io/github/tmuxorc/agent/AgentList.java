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
 * @param away the hosts that are away, a line each; left out if none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentList(@JsonPropertyDescription("The agents.") List<AgentSummary> agents,
		@JsonPropertyDescription("How many there are.") int total,
		@JsonPropertyDescription("Continues the list.") @Nullable String nextCursor,
		@JsonPropertyDescription("Hosts away.") @Nullable List<String> away) {

	AgentList {
		agents = List.copyOf(agents);
		away = (away != null) ? List.copyOf(away) : null;
	}

	@Override
	public String toString() {
		return table() + ((this.away != null) ? "\n" + String.join("\n", this.away) : "");
	}

	private String table() {
		if (this.agents.isEmpty()) {
			return "No agents.";
		}
		boolean hosts = this.agents.stream().anyMatch((agent) -> agent.host() != null);
		return TextTable.of(AgentSummary.header(hosts), this.agents.stream().map((agent) -> agent.row(hosts)).toList())
				+ new Page<>(this.agents, this.total, this.nextCursor).more("agents");
	}

}
