package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;

/**
 * Situations of Gemini CLI, of one theme.
 */
abstract class GeminiScenes extends RealScenes<GeminiStandIn> {

	static final String COMPOSER = ">   Type your message";

	static final String WORKING = "esc to cancel,";

	GeminiScenes() {
		super(RealAgent.GEMINI, GeminiStandIn::new);
	}

	static void startReady(RecordedPane pane, AgentHome home) throws IOException {
		home.setUpGemini(false);
		pane.start(home);
		pane.await(COMPOSER);
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settle();
	}

}
