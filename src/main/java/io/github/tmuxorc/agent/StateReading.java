package io.github.tmuxorc.agent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A state, and why it is believed.
 *
 * @param state the state
 * @param source where it was read: {@code process}, {@code registry}, {@code event},
 * {@code title} or {@code screen}
 * @param rule which rule led to it
 * @param evidence the line or event that the rule was met by
 * @param since when the evidence came to be, as far as that is known
 * @param until until when a limit holds, as it is shown; null if it is not shown
 */
public record StateReading(AgentState state, String source, String rule, String evidence, Instant since,
		@Nullable String until) {

	StateReading(AgentState state, String source, String rule, String evidence, Instant since) {
		this(state, source, rule, evidence, since, null);
	}

}
