package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Situations of Codex.
 */
final class CodexScreens implements Scenes {

	private static final String COMPOSER = "› Ask Codex to do anything";

	private static final String WORKING = "esc to interrupt";

	@Override
	public void record(ScreenRecorder recorder) {
		play(recorder, this::firstRun);
		play(recorder, this::signedOut);
		play(recorder, this::turns);
		play(recorder, this::permissions);
		play(recorder, this::dialogs);
		play(recorder, this::drafts);
		play(recorder, this::failures);
		play(recorder, this::quotes);
	}

	private static void play(ScreenRecorder recorder, ScreenRecorder.Scene<OpenAiResponsesStandIn> scene) {
		recorder.play(RealAgent.CODEX, OpenAiResponsesStandIn::new, scene);
	}

	private static void start(RecordedPane pane, AgentHome home) {
		pane.start(home.project(), home.environment(), ScreenRecorder.command(RealAgent.CODEX));
	}

	private static void startReady(RecordedPane pane, AgentHome home) throws IOException {
		home.setUpCodex(true);
		start(pane, home);
		pane.await(COMPOSER);
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settle();
	}

	private static void answer(RecordedPane pane, String prompt) {
		pane.submit(prompt);
		pane.await("Worked for");
		pane.settle();
	}

	private void firstRun(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		home.setUpCodex(false);
		start(pane, home);
		pane.await(COMPOSER);
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settle();
		pane.record(2, ScreenLabel.IDLE, "ready for the first time in a folder");
	}

	private void signedOut(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) {
		Map<String, String> environment = home.environment();
		pane.start(home.project(), environment, ScreenRecorder.command(RealAgent.CODEX));
		pane.await("(?i)sign in");
		pane.settle();
		pane.record(3, ScreenLabel.SIGNED_OUT, "started without an account: asks for a way to sign in");
	}

	private void turns(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		home.setUpCodex(true);
		start(pane, home);
		pane.record(10, ScreenLabel.STARTING, "started just now");
		pane.await(COMPOSER);
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settle();
		pane.record(11, ScreenLabel.IDLE, "ready, no turn yet");
		answer(pane, "hello there");
		pane.record(12, ScreenLabel.IDLE, "a short turn is done");
		pane.submit("slow work");
		pane.await(WORKING);
		pane.record(13, ScreenLabel.BUSY, "just submitted, no answer yet");
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.submit("queued while busy");
		pane.await("↳ queued");
		pane.record(14, ScreenLabel.BUSY, "a message is queued");
		pane.type("a draft while busy");
		pane.record(15, ScreenLabel.BUSY, "a message is queued, and a draft is in the composer");
		pane.press("C-u");
		api.release();
		pane.await("(?s)You wrote.*queued");
		pane.settle();
		pane.submit("think about it");
		pane.await(WORKING);
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(16, ScreenLabel.BUSY, "it thinks");
		api.release();
		pane.await("Well thought");
		pane.settle();
		pane.submit("stream a long answer");
		pane.await("Bit by bit");
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(17, ScreenLabel.BUSY, "half of the answer is there");
		api.release();
		pane.await("And the rest");
		pane.settle();
		pane.submit("lines 120");
		pane.await("Line 120");
		pane.settle();
		pane.record(18, ScreenLabel.IDLE, "a very long answer is done");
		pane.submit("tool exec_command {\"cmd\":\"while [ ! -e stop ]; do sleep 0.2; done\",\"yield_time_ms\":30000}");
		RecordedPane.pause(Duration.ofSeconds(4));
		pane.record(19, pane.screen().contains("Yes, proceed") ? ScreenLabel.WAITING : ScreenLabel.BUSY,
				"a shell command runs");
	}

	private void permissions(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("tool exec_command {\"cmd\":\"touch made.txt\",\"sandbox_permissions\":\"require_escalated\","
				+ "\"justification\":\"May I make a file?\"}");
		pane.await("Yes, proceed");
		pane.settle();
		pane.record(40, ScreenLabel.WAITING, "asks whether a shell command may run");
		pane.press("Down");
		pane.settle();
		pane.record(41, ScreenLabel.WAITING, "asks whether a shell command may run; the second choice is marked");
		pane.press("Down");
		pane.settle();
		pane.record(42, ScreenLabel.WAITING, "asks whether a shell command may run; the last choice is marked");
		pane.press("Escape");
		pane.await(COMPOSER);
		pane.settle();
		pane.record(43, ScreenLabel.IDLE, "a shell command was refused by Esc");
		pane.submit(
				"tool exec_command {\"cmd\":\"" + longCommand() + "\",\"sandbox_permissions\":\"require_escalated\","
						+ "\"justification\":\"May I make many files?\"}");
		pane.await("Yes, proceed|esc to cancel");
		pane.settle();
		pane.record(44, ScreenLabel.WAITING, "asks whether a long shell command may run");
		pane.press("Escape");
		pane.await(COMPOSER);
		pane.settle();
		pane.submit("tool apply_patch {\"input\":\"*** Begin Patch\\n*** Add File: new.txt\\n+one\\n*** End Patch\"}");
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.settle();
		boolean asks = pane.screen().contains("esc to cancel");
		pane.record(45, asks ? ScreenLabel.WAITING : ScreenLabel.IDLE,
				asks ? "asks whether a file may be created" : "a turn is done");
	}

	private static String longCommand() {
		StringBuilder command = new StringBuilder("touch a0");
		for (int number = 1; number < 45; number++) {
			command.append(" && \\\\\\ntouch a").append(number);
		}
		return command.toString();
	}

	private void dialogs(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		answer(pane, "hello there");
		int number = 60;
		for (String command : List.of("/model", "/permissions", "/resume", "/review", "/status", "/diff", "/theme")) {
			pane.submit(command);
			RecordedPane.pause(Duration.ofMillis(1200));
			pane.settle();
			boolean composer = pane.screen().contains(COMPOSER);
			pane.record(number, composer ? ScreenLabel.IDLE : ScreenLabel.WAITING,
					command + (composer ? " was submitted" : " open"));
			number++;
			for (int press = 0; press < 3 && !pane.screen().contains(COMPOSER); press++) {
				pane.press(pane.screen().contains("q close") ? "q" : "Escape");
				pane.settle();
			}
		}
		pane.submit("/nosuchcommand");
		pane.settle();
		pane.record(79, ScreenLabel.DRAFT, "a command that it does not know was submitted, and stays");
		// The cursor stands before it.
		pane.press("C-e", "C-u");
		pane.settle();
		pane.type("/mo");
		pane.settle();
		pane.record(80, ScreenLabel.DRAFT, "/mo typed: a list of commands is open");
		pane.press("Escape", "C-u");
		pane.settle();
		pane.type("look at @no");
		pane.settle();
		pane.record(81, ScreenLabel.DRAFT, "@no typed: a list of files is open");
		pane.press("Escape", "C-u");
		pane.settle();
		pane.type("?");
		pane.settle();
		pane.record(82, ScreenLabel.IDLE, "? pressed: the list of shortcuts is shown");
	}

	private void drafts(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.type("a draft of a person");
		pane.settle();
		pane.record(90, ScreenLabel.DRAFT, "a draft was typed");
		pane.press("C-u");
		pane.settle();
		pane.paste("first line\nsecond line\nthird line");
		pane.settle();
		pane.record(91, ScreenLabel.DRAFT, "three lines were pasted");
		pane.press("C-u", "BSpace", "C-u", "BSpace", "C-u");
		pane.settle();
		pane.paste("a line of a long paste\n".repeat(80));
		pane.settle();
		pane.record(92, ScreenLabel.DRAFT, "eighty lines were pasted");
		pane.press("C-u", "BSpace", "C-u", "BSpace");
		pane.settle();
		if (!pane.screen().contains(COMPOSER)) {
			pane.press("C-c");
			pane.settle();
		}
		pane.submit("slow to be stopped");
		pane.await(WORKING);
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.press("Escape");
		pane.settle();
		boolean draft = !pane.screen().contains(COMPOSER);
		pane.record(93, draft ? ScreenLabel.DRAFT : ScreenLabel.IDLE, "Esc before the first word of an answer");
		pane.press("C-u");
		pane.submit("stream something");
		pane.await("Bit by bit");
		pane.press("Escape");
		pane.settle();
		pane.record(94, ScreenLabel.IDLE, "Esc in the middle of an answer");
		pane.type("a draft that is longer than one line of the terminal and so goes on ".repeat(4).strip());
		pane.settle();
		pane.record(95, ScreenLabel.DRAFT, "a draft that wraps was typed");
	}

	private void failures(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("status 429");
		pane.await("■");
		pane.settle();
		pane.record(100, ScreenLabel.FAILED, "gave up after status 429");
		pane.submit("status 500");
		RecordedPane.pause(Duration.ofMillis(1500));
		boolean busy = pane.screen().contains(WORKING);
		pane.record(101, busy ? ScreenLabel.BUSY : ScreenLabel.FAILED,
				busy ? "tries again after status 500" : "gave up after status 500");
		pane.press("Escape");
		pane.settle();
		pane.submit("status 401");
		pane.await("(?s)status 401.*■");
		pane.settle();
		pane.record(102, ScreenLabel.FAILED, "the API refused the key: status 401");
		pane.submit("status 400");
		pane.await("(?s)status 400.*■");
		pane.settle();
		pane.record(103, ScreenLabel.FAILED, "the API refused the request: status 400");
		pane.submit("hello again");
		pane.await("You wrote");
		pane.settle();
		pane.record(104, ScreenLabel.IDLE, "a turn is done, failed ones are above it");
		pane.submit("limit");
		pane.await("(?s)› limit.*■");
		pane.settle();
		pane.record(105, ScreenLabel.LIMITED, "the usage limit of the account is reached");
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
		pane.settle();
		pane.record(121, ScreenLabel.IDLE, "the answer quotes a whole dialog");
		pane.submit("say You’ve hit your usage limit. Try again at 6:04 PM.");
		pane.settle();
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(122, ScreenLabel.IDLE, "the answer quotes a message about limits");
		pane.type("Would you like to run the following command? esc to cancel");
		pane.settle();
		pane.record(123, ScreenLabel.DRAFT, "a draft quotes a dialog");
	}

}
