package io.github.tmuxorc.agent;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * An agent and its state, and how the state is known.
 *
 * @param name the name of the agent
 * @param role its role
 * @param program the program that it runs
 * @param host the machine that it is on; left out if that is this one
 * @param session the session that it is in
 * @param pane the id of its pane
 * @param directory the folder that it works in
 * @param state its state
 * @param source where the state was read: process, registry, event, title or screen
 * @param rule the rule that led to the state
 * @param evidence the line or event that the rule was met by
 * @param until until when its usage limit holds, as it is shown, if it is shown
 * @param ageSeconds how old the evidence is, in seconds
 * @param exitStatus the exit status of its process, if it has ended and tmux knows it
 * @param answer the last answer that it reported, if it reported any
 * @param question what its dialog asks, if one is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentStatus(@JsonPropertyDescription("Its name.") String name, @JsonPropertyDescription("Its role.") String role,
		@JsonPropertyDescription("Its program.") String program,
		@JsonPropertyDescription("Its host.") @Nullable String host,
		@JsonPropertyDescription("Its session.") String session, @JsonPropertyDescription("Its pane.") String pane,
		@JsonPropertyDescription("Its folder.") String directory,
		@JsonPropertyDescription("Its state.") AgentState state,
		@JsonPropertyDescription("What tells it.") String source,
		@JsonPropertyDescription("The rule that was met.") String rule,
		@JsonPropertyDescription("What it was met by.") UntrustedText evidence,
		@JsonPropertyDescription("End of its limit.") @Nullable String until,
		@JsonPropertyDescription("Age of the evidence.") long ageSeconds,
		@JsonPropertyDescription("Its exit status.") @Nullable Integer exitStatus,
		@JsonPropertyDescription("Its last answer.") @Nullable UntrustedText answer,
		@JsonPropertyDescription("What it asks.") @Nullable AgentQuestion question) {

	static AgentStatus of(AgentReading reading, @Nullable AgentTurn turn, AgentFleet fleet) {
		Agent agent = reading.agent();
		StateReading state = reading.state();
		return new AgentStatus(agent.name(), agent.role(), agent.program().id(), fleet.hostName(), agent.team(),
				agent.pane().id().value(), fleet.agents().foreground(agent).directory(), state.state(), state.source(),
				state.rule(), new UntrustedText(state.evidence()), state.until(),
				Math.max(0, Duration.between(state.since(), fleet.agents().now()).toSeconds()),
				agent.pane().deadStatus(), UntrustedText.of((turn != null) ? turn.answer() : null), reading.question());
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder().append(this.name)
			.append(" (")
			.append(this.role)
			.append(", ")
			.append(this.program)
			.append(") in ")
			.append((this.host != null) ? this.host + "/" : "")
			.append(this.session)
			.append(' ')
			.append(this.pane)
			.append(": ")
			.append(this.state)
			.append("\n  known from  ")
			.append(this.source)
			.append(", ")
			.append(this.rule)
			.append(", ")
			.append(this.ageSeconds)
			.append(" s ago\n  evidence    ")
			.append(this.evidence)
			.append("\n  folder      ")
			.append(this.directory);
		if (this.until != null) {
			text.append("\n  until       ").append(this.until);
		}
		if (this.question != null) {
			this.question.options().forEach((option) -> text.append("\n  option      ").append(option));
		}
		if (this.answer != null) {
			text.append("\n  answer      ").append(this.answer.text().replace("\n", "\n              "));
		}
		return text.toString();
	}

}
