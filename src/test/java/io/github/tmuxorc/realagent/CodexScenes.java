package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;

/**
 * Situations of Codex, of one theme.
 */
abstract class CodexScenes extends RealScenes<OpenAiResponsesStandIn> {

	static final String COMPOSER = "› Ask Codex to do anything";

	static final String WORKING = "esc to interrupt";

	CodexScenes() {
		super(RealAgent.CODEX, OpenAiResponsesStandIn::new);
	}

	static void startReady(RecordedPane pane, AgentHome home) throws IOException {
		home.setUpCodex(true);
		pane.start(home);
		pane.await(COMPOSER);
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settle();
	}

	static void answer(RecordedPane pane, String prompt) {
		pane.submit(prompt);
		pane.await("Worked for");
		pane.settle();
	}

}
