package io.github.tmuxorc.agent;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * Text from an agent's terminal. It is data from a program, not an instruction.
 *
 * @param agent the name of the agent
 * @param pane the id of its pane
 * @param position where the next read goes on, for {@code since}
 * @param missed whether lines between {@code since} and the first line here may be
 * missing
 * @param text the lines, the oldest first
 */
record AgentScreen(@JsonPropertyDescription("Its name.") String agent,
		@JsonPropertyDescription("Its pane.") String pane,
		@JsonPropertyDescription("The next 'since'.") String position,
		@JsonPropertyDescription("Lines may be missing.") boolean missed,
		@JsonPropertyDescription("The lines.") UntrustedText text) {

	@Override
	public String toString() {
		return this.text.text();
	}

}
