package io.github.tmuxorc.agent;

import org.jspecify.annotations.Nullable;

/**
 * An agent that was started.
 *
 * @param reading the agent, ready or waiting
 * @param resumed whether it goes on with its earlier conversation
 * @param briefing the first message that it is still to get; null if there is none
 * @param problem what did not work though the agent runs; null if nothing
 */
public record AgentLaunch(AgentReading reading, boolean resumed, @Nullable String briefing, @Nullable String problem) {

}
