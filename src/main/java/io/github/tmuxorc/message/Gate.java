package io.github.tmuxorc.message;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.Quotation;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.tmux.PaneForeground;

/**
 * Says whether an agent may be typed into now.
 */
final class Gate {

	private static final String NOTHING = "; nothing was typed.";

	private Gate() {
	}

	/**
	 * Whether an agent in a state can be typed into, whatever else there is.
	 * @param state the state
	 * @return whether it can
	 */
	static boolean isOpen(AgentState state) {
		return state == AgentState.IDLE || state == AgentState.BUSY || state == AgentState.FAILED;
	}

	/**
	 * Refuse whatever typing would answer, submit or lose.
	 * @param reading the agent, read just now
	 * @param foreground the program in the foreground of its pane
	 * @throws RefusedException if it must not be typed into
	 */
	static void check(AgentReading reading, PaneForeground foreground) {
		String name = reading.agent().called();
		String agent = "Agent '" + name + "'";
		String evidence = Quotation.of(reading.state().evidence());
		String pane = " in its pane " + reading.agent().pane().id() + ", then send again.";
		if (reading.state().state() != AgentState.EXITED) {
			checkProcess(reading.agent(), foreground);
		}
		switch (reading.state().state()) {
			case IDLE, BUSY, FAILED -> checkComposer(reading);
			case WAITING ->
				throw new RefusedException(agent + " asks '" + evidence + "', and an Enter would answer it" + NOTHING,
						"Answer the dialog" + pane);
			case DRAFT -> throw draft(reading, evidence);
			case STARTING -> throw new RefusedException(agent + " is not ready yet" + NOTHING,
					"Run 'agent wait " + name + "', then send again.");
			case LIMITED -> throw new RefusedException(agent + " met a usage limit: '" + evidence + "'" + NOTHING,
					"Send again when the limit is lifted.");
			case SIGNED_OUT -> throw new RefusedException(agent + " is signed out: '" + evidence + "'" + NOTHING,
					"Sign in to it" + pane);
			case EXITED -> throw new RefusedException(agent + " has ended (" + evidence + ")" + NOTHING,
					"Run 'agent restart " + name + "', then send again.");
			case UNKNOWN -> throw new RefusedException("What agent '" + name + "' does is unknown" + NOTHING,
					"Run 'agent read " + name + "' to see its screen.");
		}
	}

	/**
	 * Refuse a dialog that opened after a message was typed, where an Enter approves.
	 * @param reading the agent, read just now
	 * @throws RefusedException if a dialog is open
	 */
	static void checkTyped(AgentReading reading) {
		if (reading.state().state() == AgentState.WAITING) {
			throw new RefusedException(
					"The message was typed and not submitted: agent '" + reading.agent().called() + "' now asks '"
							+ Quotation.of(reading.state().evidence()) + "', and an Enter would answer it.",
					"Answer the dialog in its pane " + reading.agent().pane().id()
							+ ", then send the same message again: it is submitted, and not typed twice.");
		}
	}

	// A busy agent may have a draft, too.
	private static void checkComposer(AgentReading reading) {
		String composed = reading.composed();
		if (composed == null) {
			throw new RefusedException("Agent '" + reading.agent().called() + "' shows no composer" + NOTHING,
					"Run 'agent read " + reading.agent().called() + "' to see its screen.");
		}
		if (!composed.isEmpty()) {
			throw draft(reading, Quotation.of(composed.lines().findFirst().orElse("")));
		}
	}

	private static RefusedException draft(AgentReading reading, String text) {
		return new RefusedException(
				"Agent '" + reading.agent().called() + "' has unsent text in its composer: '" + text + "'" + NOTHING,
				"Submit or delete it in its pane " + reading.agent().pane().id() + ", then send again.");
	}

	private static void checkProcess(Agent agent, PaneForeground foreground) {
		if (!agent.isAtWork(foreground)) {
			throw new RefusedException(
					"The pane of agent '" + agent.called() + "' runs another program now: '" + foreground.command()
							+ "'" + NOTHING,
					"Run 'agent read " + agent.called()
							+ "' to see it, and 'agent kill' and 'agent spawn' to start anew.");
		}
	}

}
