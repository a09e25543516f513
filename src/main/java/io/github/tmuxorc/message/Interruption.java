package io.github.tmuxorc.message;

import java.time.Duration;
import java.util.List;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;

/**
 * Stops the turn of an agent, and looks whether it stopped.
 */
final class Interruption {

	private static final Duration STOPPED = Duration.ofSeconds(10);

	private Interruption() {
	}

	static AgentReading of(AgentFleet fleet, Agent agent) {
		fleet.own().protect(agent.pane());
		AgentReading before = fleet.agents().reading(agent);
		if (before.state().state() != AgentState.BUSY) {
			// An Escape closes a dialog, and a second one can do worse.
			throw new RefusedException(
					"Agent '" + agent.called() + "' does nothing that could be interrupted; it is "
							+ before.state().state() + ".",
					"Run 'agent status " + agent.called() + "' to see what it does.");
		}
		fleet.tmux().sendKeys(agent.pane().id(), List.of("Escape"));
		AgentReading after = fleet.watch()
			.until(agent, STOPPED, (reading) -> reading.state().state() != AgentState.BUSY);
		if (after.state().state() == AgentState.BUSY) {
			throw new TimeLimitException("Agent '" + agent.called() + "' still works, " + STOPPED.toSeconds()
					+ " s after it was told to stop.", "Run 'agent read " + agent.called() + "' to see why.");
		}
		return after;
	}

}
