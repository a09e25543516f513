package io.github.tmuxorc.terminal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/**
 * Keys were pressed in a pane.
 *
 * @param pane the id of the pane
 * @param keys how many were pressed
 * @param position where the pane's text ended before, for {@code since}
 * @param agent the name of the agent in the pane; null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeysSent(@JsonPropertyDescription("Id of the pane.") String pane,
		@JsonPropertyDescription("How many were pressed.") int keys,
		@JsonPropertyDescription("Give as 'since' to see what came of it.") String position,
		@JsonPropertyDescription("Name of the agent in the pane.") @Nullable String agent) {

	@Override
	public String toString() {
		String text = "Pressed " + this.keys + ((this.keys != 1) ? " keys" : " key") + " in " + this.pane + ".";
		return (this.agent != null)
				? text + " It is the pane of agent '" + this.agent + "'; to give it work, use 'agent send'." : text;
	}

}
