package io.github.tmuxorc.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.surface.UntrustedText;

/**
 * The last answer of an agent, as it reported it.
 *
 * @param agent the name of the agent
 * @param pane the id of its pane
 * @param state what the agent does now
 * @param prompt what it answered to, as it reported that; left out if it reported no
 * prompt
 * @param text the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentResult(@JsonPropertyDescription("Its name.") String agent,
		@JsonPropertyDescription("Its pane.") String pane, @JsonPropertyDescription("Its state.") AgentState state,
		@JsonPropertyDescription("The message.") @Nullable UntrustedText prompt,
		@JsonPropertyDescription("The answer.") UntrustedText text) {

	@Override
	public String toString() {
		return this.text.text();
	}

}
