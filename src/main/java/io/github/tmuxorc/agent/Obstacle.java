package io.github.tmuxorc.agent;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.Quotation;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TmuxOrcException;

/**
 * A state that an agent does not leave by itself, so that waiting for another is in vain.
 */
final class Obstacle {

	private Obstacle() {
	}

	static boolean of(AgentState state, AgentState wanted) {
		return switch (state) {
			case EXITED -> true;
			case WAITING, DRAFT, LIMITED, SIGNED_OUT, FAILED -> wanted == AgentState.IDLE;
			default -> false;
		};
	}

	static TmuxOrcException failure(AgentReading reading, AgentState wanted) {
		String name = reading.agent().called();
		String evidence = Quotation.of(reading.state().evidence());
		String look = "Run 'agent read " + name + "' to see its screen.";
		return switch (reading.state().state()) {
			case WAITING ->
				new RefusedException("Agent '" + name + "' will not be " + wanted + ": it asks '" + evidence + "'.",
						"Answer the dialog in its pane " + reading.agent().pane().id() + ", then wait again.");
			case DRAFT ->
				new RefusedException("Agent '" + name + "' has unsent text in its composer: '" + evidence + "'.",
						"Submit or delete it in its pane " + reading.agent().pane().id() + ", then wait again.");
			case LIMITED -> new FailedException("Agent '" + name + "' met a usage limit: '" + evidence + "'.",
					"Wait until the limit is lifted.");
			case SIGNED_OUT -> new FailedException("Agent '" + name + "' is signed out: '" + evidence + "'.",
					"Sign in to it in its pane " + reading.agent().pane().id() + ", then wait again.");
			case FAILED -> new FailedException("The last turn of agent '" + name + "' failed.", look);
			default -> new FailedException("Agent '" + name + "' has ended (" + evidence + ").", look);
		};
	}

}
