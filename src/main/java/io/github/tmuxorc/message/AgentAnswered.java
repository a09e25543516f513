package io.github.tmuxorc.message;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.surface.UntrustedText;

/**
 * What was answered to an agent's dialog.
 *
 * @param agent the name of the agent
 * @param pane the id of its pane
 * @param question what it had asked
 * @param option the option that was chosen
 * @param state what the agent does now
 */
record AgentAnswered(@JsonPropertyDescription("Its name.") String agent,
		@JsonPropertyDescription("Its pane.") String pane,
		@JsonPropertyDescription("What it had asked.") UntrustedText question,
		@JsonPropertyDescription("What was chosen.") UntrustedText option,
		@JsonPropertyDescription("Its state.") AgentState state) {

	@Override
	public String toString() {
		return this.agent + " asked '" + this.question + "' and was answered '" + this.option + "'; it is " + this.state
				+ " now.";
	}

}
