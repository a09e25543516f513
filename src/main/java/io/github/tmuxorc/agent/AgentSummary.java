package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/**
 * An agent in a list.
 *
 * @param name the name of the agent
 * @param role its role
 * @param program the program that it runs
 * @param host the machine that it is on; left out if that is this one
 * @param session the session that it is in
 * @param pane the id of its pane
 * @param state its state
 * @param source where the state was read: process, registry, event, title or screen
 * @param ageSeconds how old the evidence is, in seconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentSummary(@JsonPropertyDescription("Its name.") String name,
		@JsonPropertyDescription("Its role.") String role, @JsonPropertyDescription("Its program.") String program,
		@JsonPropertyDescription("Its host.") @Nullable String host,
		@JsonPropertyDescription("Its session.") String session, @JsonPropertyDescription("Its pane.") String pane,
		@JsonPropertyDescription("Its state.") AgentState state,
		@JsonPropertyDescription("What tells it.") String source,
		@JsonPropertyDescription("Age of the evidence.") long ageSeconds) {

	/** Where the column of the hosts is. */
	private static final int HOST = 3;

	/**
	 * The names of the columns.
	 * @param hosts whether one is for the hosts
	 * @return the names
	 */
	static List<String> header(boolean hosts) {
		return hosts ? List.of("AGENT", "ROLE", "PROGRAM", "HOST", "SESSION", "PANE", "STATE", "SOURCE", "AGE")
				: List.of("AGENT", "ROLE", "PROGRAM", "SESSION", "PANE", "STATE", "SOURCE", "AGE");
	}

	static AgentSummary of(AgentReading reading, AgentFleet fleet) {
		Agent agent = reading.agent();
		StateReading state = reading.state();
		return new AgentSummary(agent.name(), agent.role(), agent.program().id(), fleet.hostName(), agent.team(),
				agent.pane().id().value(), state.state(), state.source(),
				Math.max(0, Duration.between(state.since(), fleet.agents().now()).toSeconds()));
	}

	List<String> row(boolean hosts) {
		List<String> row = new ArrayList<>(List.of(this.name, this.role, this.program, this.session, this.pane,
				this.state.toString(), this.source, this.ageSeconds + "s"));
		if (hosts) {
			row.add(HOST, Objects.requireNonNullElse(this.host, ""));
		}
		return row;
	}

}
