package io.github.tmuxorc.message;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.surface.UntrustedText;

/**
 * An agent that was stopped at what it worked on.
 *
 * @param agent the name of the agent
 * @param pane the id of its pane
 * @param state what it does now
 * @param evidence how that is known
 */
record AgentInterrupted(@JsonPropertyDescription("Its name.") String agent,
		@JsonPropertyDescription("Its pane.") String pane, @JsonPropertyDescription("Its state.") AgentState state,
		@JsonPropertyDescription("What tells that.") UntrustedText evidence) {

	static AgentInterrupted of(AgentReading reading) {
		return new AgentInterrupted(reading.agent().called(), reading.agent().pane().id().value(),
				reading.state().state(), new UntrustedText(reading.state().evidence()));
	}

	@Override
	public String toString() {
		return this.agent + " was interrupted; it is " + this.state + " now (" + this.evidence + ").";
	}

}
