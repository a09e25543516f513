package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The real Gemini CLI as an agent.
 */
final class RealGemini extends RealAgentRun {

	RealGemini() {
		super(RealAgent.GEMINI, new GeminiStandIn());
		try {
			home().setUpGemini(false);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
