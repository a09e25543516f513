package io.github.tmuxorc.agent;

import org.jspecify.annotations.Nullable;

/**
 * An agent and its state at one moment.
 *
 * @param agent the agent
 * @param state its state
 * @param composed the first line of the text in its composer, empty if there is none;
 * null if no composer is on the screen
 * @param question what its dialog asks, or null if no dialog is open
 */
public record AgentReading(Agent agent, StateReading state, @Nullable String composed,
		@Nullable AgentQuestion question) {

}
