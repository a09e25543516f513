package io.github.tmuxorc.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/**
 * An agent that was ended.
 *
 * @param name its name
 * @param session the session that it was in
 * @param pane the id of its pane, which is closed
 * @param problem what did not work though it was ended, if anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentKilled(@JsonPropertyDescription("Its name.") String name,
		@JsonPropertyDescription("Its session.") String session,
		@JsonPropertyDescription("Its pane, now closed.") String pane,
		@JsonPropertyDescription("What did not work.") @Nullable String problem) {

	@Override
	public String toString() {
		return "Ended agent " + this.name + " in " + this.session + " and closed its pane " + this.pane + "."
				+ ((this.problem != null) ? "\n" + this.problem : "");
	}

}
