package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How Gemini CLI starts, its turns, what keeps it from working, and how it ends.
 */
final class GeminiTurns extends GeminiScenes {

	@Override
	List<ScreenRecorder.Scene<GeminiStandIn>> scenes() {
		return List.of(this::firstRun, this::signedOut, this::turns, this::failures, this::quotes, this::killed,
				this::left);
	}

	private void firstRun(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		home.setUpGemini(true);
		pane.start(home);
		pane.await("(?i)trust");
		pane.settled(1, ScreenLabel.WAITING, "first run: asks whether the folder is trusted");
	}

	private void signedOut(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		Map<String, String> environment = home.environment();
		environment.remove("GEMINI_API_KEY");
		pane.start(home, environment);
		pane.await("(?i)get started|authenticate|trust");
		pane.settle();
		if (pane.screen().contains("trust")) {
			pane.record(2, ScreenLabel.WAITING, "first run without a key: asks whether the folder is trusted");
			pane.press("Enter");
			pane.await("(?i)get started|authenticate");
			pane.settle();
		}
		pane.record(3, ScreenLabel.SIGNED_OUT, "started without a key: asks for a way to sign in");
	}

	private void turns(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		home.setUpGemini(false);
		pane.start(home);
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(10, ScreenLabel.STARTING, "started just now");
		pane.await(COMPOSER);
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settled(11, ScreenLabel.IDLE, "ready, no turn yet");
		pane.submit("hello there");
		pane.await("You wrote");
		pane.settled(12, ScreenLabel.IDLE, "a short turn is done");
		submitHeld(pane, api, "slow work");
		pane.await(WORKING);
		busy(pane, api, 13, "just submitted, no answer yet");
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.submit("queued while busy");
		pane.await("Queued");
		busy(pane, api, 14, "a message is queued");
		pane.type("a draft while busy");
		busy(pane, api, 15, "a message is queued, and a draft is in the composer");
		pane.press("C-u");
		api.release();
		pane.await("(?s)You wrote.*queued");
		pane.settle();
		submitHeld(pane, api, "think about it");
		pane.await(WORKING);
		RecordedPane.pause(Duration.ofSeconds(1));
		busy(pane, api, 16, "it thinks");
		api.release();
		pane.await("Well thought");
		pane.settle();
		submitHeld(pane, api, "stream a long answer");
		pane.await("Bit by bit");
		RecordedPane.pause(Duration.ofSeconds(1));
		busy(pane, api, 17, "half of the answer is there");
		api.release();
		pane.await("And the rest");
		pane.settle();
		pane.submit("tool-then-hold read_file {\"file_path\":\"" + home.project() + "/notes.txt\"}");
		awaitHeld(pane, api, 1);
		RecordedPane.pause(Duration.ofSeconds(1));
		busy(pane, api, 19, "a tool has answered, no next answer yet");
		api.release();
		pane.await("answered at last");
		pane.settle();
		pane.submit("lines 120");
		pane.await("Line 120");
		pane.settled(18, ScreenLabel.IDLE, "a very long answer is done");
	}

	private void failures(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("status 503");
		pane.await(WORKING);
		RecordedPane.pause(Duration.ofSeconds(6));
		pane.record(100, ScreenLabel.BUSY, "tries again after status 503");
		pane.press("Escape");
		pane.settled(101, ScreenLabel.IDLE, "Esc while it tried again");
		pane.submit("status 400");
		pane.await("(?s)status 400.*✕");
		pane.settled(102, ScreenLabel.FAILED, "the API refused the request: status 400");
		pane.submit("hello again");
		pane.await("You wrote");
		pane.settled(103, ScreenLabel.IDLE, "a turn is done, failed ones are above it");
		pane.submit("limit");
		RecordedPane.pause(Duration.ofSeconds(4));
		pane.settled(104, ScreenLabel.LIMITED, "the quota of the day is used up");
	}

	private void quotes(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("say The footer reads: Thinking... (esc to cancel, 4s)");
		pane.await("✦ The footer");
		pane.settled(120, ScreenLabel.IDLE, "the answer quotes 'esc to cancel'");
		pane.submit("say I asked:\n\nAllow execution of [Shell]?\n\n● 1. Allow once\n\n  2. No, suggest changes (esc)");
		pane.await("✦ I asked");
		pane.settled(121, ScreenLabel.IDLE, "the answer quotes a dialog");
		pane.submit("say Usage limit reached for all models. Your quota is used up.");
		pane.await("✦ Usage limit");
		pane.settled(122, ScreenLabel.IDLE, "the answer quotes a message about limits");
		pane.type("Allow execution? (esc to cancel, 4s)");
		pane.settled(123, ScreenLabel.DRAFT, "a draft quotes a dialog");
	}

	private void killed(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		submitHeld(pane, api, "slow to be left");
		pane.await(WORKING);
		kill(pane, 140);
	}

	private void left(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("hello there");
		pane.await("You wrote");
		pane.settle();
		pane.submit("/quit");
		pane.awaitEnd();
		pane.settled(141, ScreenLabel.EXITED, "left by /quit");
	}

}
