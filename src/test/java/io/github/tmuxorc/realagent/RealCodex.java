package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The real Codex as an agent.
 */
final class RealCodex extends RealAgentRun {

	RealCodex() {
		super(RealAgent.CODEX, new OpenAiResponsesStandIn());
		try {
			home().setUpCodex(true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
