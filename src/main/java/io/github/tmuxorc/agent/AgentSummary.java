package io.github.tmuxorc.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * An agent in a list.
 *
 * @param name the name of the agent
 * @param role its role
 * @param program the program that it runs
 * @param session the session that it is in
 * @param pane the id of its pane
 * @param state its state
 * @param source where the state was read: process, registry, event, title or screen
 * @param ageSeconds how old the evidence is, in seconds
 */
record AgentSummary(@JsonPropertyDescription("Its name.") String name,
		@JsonPropertyDescription("Its role.") String role, @JsonPropertyDescription("Its program.") String program,
		@JsonPropertyDescription("Its session.") String session, @JsonPropertyDescription("Its pane.") String pane,
		@JsonPropertyDescription("Its state.") AgentState state,
		@JsonPropertyDescription("What tells it.") String source,
		@JsonPropertyDescription("Age of the evidence.") long ageSeconds) {

	static final List<String> HEADER = List.of("AGENT", "ROLE", "PROGRAM", "SESSION", "PANE", "STATE", "SOURCE", "AGE");

	static AgentSummary of(AgentReading reading, Instant now) {
		Agent agent = reading.agent();
		StateReading state = reading.state();
		return new AgentSummary(agent.name(), agent.role(), agent.program().id(), agent.team(),
				agent.pane().id().value(), state.state(), state.source(),
				Math.max(0, Duration.between(state.since(), now).toSeconds()));
	}

	List<String> row() {
		return List.of(this.name, this.role, this.program, this.session, this.pane, this.state.toString(), this.source,
				this.ageSeconds + "s");
	}

}
