package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How Codex starts, its turns, what keeps it from working, and how it ends.
 */
final class CodexTurns extends CodexScenes {

	@Override
	List<ScreenRecorder.Scene<OpenAiResponsesStandIn>> scenes() {
		return List.of(this::firstRun, this::signedOut, this::turns, this::failures, this::quotes, this::killed,
				this::left);
	}

	private void firstRun(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		home.setUpCodex(false);
		pane.start(home);
		pane.await(COMPOSER);
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settled(2, ScreenLabel.IDLE, "ready for the first time in a folder");
	}

	private void signedOut(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		Map<String, String> environment = home.environment();
		pane.start(home, environment);
		pane.await("(?i)sign in");
		pane.settled(3, ScreenLabel.SIGNED_OUT, "started without an account: asks for a way to sign in");
	}

	private void turns(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		home.setUpCodex(true);
		pane.start(home);
		pane.record(10, ScreenLabel.STARTING, "started just now");
		pane.await(COMPOSER);
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settled(11, ScreenLabel.IDLE, "ready, no turn yet");
		answer(pane, "hello there");
		pane.record(12, ScreenLabel.IDLE, "a short turn is done");
		submitHeld(pane, api, "slow work");
		pane.await(WORKING);
		busy(pane, api, 13, "just submitted, no answer yet");
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.submit("queued while busy");
		pane.await("↳ queued");
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
		pane.submit("lines 120");
		pane.await("Line 120");
		pane.settled(18, ScreenLabel.IDLE, "a very long answer is done");
		pane.submit("tool-then-hold exec_command {\"cmd\":\"echo done\"}");
		awaitHeld(pane, api, 1);
		RecordedPane.pause(Duration.ofSeconds(1));
		busy(pane, api, 20, "a tool has answered, no next answer yet");
		api.release();
		pane.await("answered at last");
		pane.settle();
		pane.submit("tool exec_command {\"cmd\":\"while [ ! -e stop ]; do sleep 0.2; done\",\"yield_time_ms\":30000}");
		RecordedPane.pause(Duration.ofSeconds(4));
		pane.record(19, pane.screen().contains("Yes, proceed") ? ScreenLabel.WAITING : ScreenLabel.BUSY,
				"a shell command runs");
	}

	private void failures(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("status 429");
		pane.await("■");
		pane.settled(100, ScreenLabel.FAILED, "gave up after status 429");
		pane.submit("status 500");
		RecordedPane.pause(Duration.ofMillis(1500));
		boolean busy = pane.screen().contains(WORKING);
		pane.record(101, busy ? ScreenLabel.BUSY : ScreenLabel.FAILED,
				busy ? "tries again after status 500" : "gave up after status 500");
		pane.pressSlowly("Escape");
		pane.submit("status 401");
		pane.await("(?s)status 401.*■");
		pane.settled(102, ScreenLabel.FAILED, "the API refused the key: status 401");
		pane.submit("status 400");
		pane.await("(?s)status 400.*■");
		pane.settled(103, ScreenLabel.FAILED, "the API refused the request: status 400");
		pane.submit("hello again");
		pane.await("You wrote");
		pane.settled(104, ScreenLabel.IDLE, "a turn is done, failed ones are above it");
		pane.submit("limit");
		pane.await("(?s)› limit.*■");
		pane.settled(105, ScreenLabel.LIMITED, "the usage limit of the account is reached");
		api.close();
		pane.submit("nobody is there");
		pane.await("(?i)reconnecting|" + WORKING);
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(106, ScreenLabel.BUSY, "tries again because the API cannot be reached");
	}

	private void quotes(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		answer(pane, "say The footer reads: Working (2s • esc to interrupt)");
		pane.record(120, ScreenLabel.IDLE, "the answer quotes 'esc to interrupt'");
		pane.submit("say I asked:\n\nWould you like to run the following command?\n\n› 1. Yes, proceed (y)\n\n"
				+ "  2. No\n\nPress enter to confirm or esc to cancel");
		pane.await("(?s)I asked.*I asked.*esc to cancel");
		pane.settled(121, ScreenLabel.IDLE, "the answer quotes a whole dialog");
		pane.submit("say You’ve hit your usage limit. Try again at 6:04 PM.");
		pane.settle();
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(122, ScreenLabel.IDLE, "the answer quotes a message about limits");
		pane.type("Would you like to run the following command? esc to cancel");
		pane.settled(123, ScreenLabel.DRAFT, "a draft quotes a dialog");
	}

	private void killed(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		submitHeld(pane, api, "slow to be left");
		pane.await(WORKING);
		kill(pane, 140);
	}

	private void left(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		answer(pane, "hello there");
		pane.submit("/quit");
		pane.awaitEnd();
		pane.settled(141, ScreenLabel.EXITED, "left by /quit");
	}

}
