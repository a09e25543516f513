package io.github.tmuxorc.message;

import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;

/**
 * An agent that was stopped at what it worked on.
 *
 * @param agent the name of the agent
 * @param pane the id of its pane
 * @param state what it does now
 * @param evidence how that is known
 */
record AgentInterrupted(String agent, String pane, AgentState state, String evidence) {

	static AgentInterrupted of(AgentReading reading) {
		return new AgentInterrupted(reading.agent().name(), reading.agent().pane().id().value(),
				reading.state().state(), reading.state().evidence());
	}

	@Override
	public String toString() {
		return this.agent + " was interrupted; it is " + this.state + " now (" + this.evidence + ").";
	}

}
