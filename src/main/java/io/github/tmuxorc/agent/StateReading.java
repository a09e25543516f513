package io.github.tmuxorc.agent;

import java.time.Instant;

/**
 * A state, and why it is believed.
 *
 * @param state the state
 * @param source where it was read: {@code process}, {@code event} or {@code screen}
 * @param rule which rule led to it
 * @param evidence the line or event that the rule was met by
 * @param since when the evidence came to be, as far as that is known
 */
public record StateReading(AgentState state, String source, String rule, String evidence, Instant since) {

}
