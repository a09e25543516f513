package io.github.tmuxorc.agent;

import org.jspecify.annotations.Nullable;

/**
 * A state that something on the screen speaks for.
 *
 * @param state the state
 * @param source where it was seen: {@code screen} or {@code title}
 * @param rule the rule that was met
 * @param evidence what the rule was met by
 * @param until until when a limit holds, if that is shown
 */
record ScreenSighting(AgentState state, String source, String rule, String evidence, @Nullable String until) {

}
