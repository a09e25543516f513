package io.github.tmuxorc.message;

import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.RefusedException;

/**
 * Says whether an agent may be typed into now.
 */
final class Gate {

	private Gate() {
	}

	/**
	 * Refuse whatever typing would answer, submit or lose.
	 * @param reading the agent, read just now
	 * @throws RefusedException if it must not be typed into
	 */
	static void check(AgentReading reading) {
		String name = reading.agent().name();
		String agent = "Agent '" + name + "'";
		String evidence = reading.state().evidence();
		String pane = " in its pane " + reading.agent().pane().id() + ", then send again.";
		switch (reading.state().state()) {
			case IDLE, BUSY, FAILED -> {
				// It can be typed into.
			}
			case WAITING -> checkDialog(reading);
			case DRAFT -> throw new RefusedException(agent + " has unsent text in its composer: '" + evidence + "'.",
					"Submit or delete it" + pane);
			case STARTING -> throw new RefusedException(agent + " is not ready yet.",
					"Run 'agent wait " + name + "', then send again.");
			case LIMITED -> throw new RefusedException(agent + " met a usage limit: '" + evidence + "'.",
					"Send again when the limit is lifted.");
			case SIGNED_OUT ->
				throw new RefusedException(agent + " is signed out: '" + evidence + "'.", "Sign in to it" + pane);
			case EXITED -> throw new RefusedException(agent + " has ended (" + evidence + ").",
					"Run 'agent kill " + name + "' and spawn it again.");
			case UNKNOWN ->
				throw new RefusedException("What agent '" + name + "' does is unknown, so nothing was typed.",
						"Run 'agent read " + name + "' to see its screen.");
		}
	}

	/**
	 * Refuse an open dialog, where an Enter approves.
	 * @param reading the agent, read just now
	 * @throws RefusedException if a dialog is open
	 */
	static void checkDialog(AgentReading reading) {
		if (reading.state().state() == AgentState.WAITING) {
			throw new RefusedException(
					"Agent '" + reading.agent().name() + "' asks '" + reading.state().evidence()
							+ "', and an Enter would answer it.",
					"Answer the dialog in its pane " + reading.agent().pane().id() + ", then send again.");
		}
	}

}
