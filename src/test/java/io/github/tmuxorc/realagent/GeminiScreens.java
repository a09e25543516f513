package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Situations of Gemini CLI.
 */
final class GeminiScreens implements Scenes {

	private static final String COMPOSER = ">   Type your message";

	private static final String WORKING = "esc to cancel,";

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

	private static void play(ScreenRecorder recorder, ScreenRecorder.Scene<GeminiStandIn> scene) {
		recorder.play(RealAgent.GEMINI, GeminiStandIn::new, scene);
	}

	private static void start(RecordedPane pane, AgentHome home) {
		pane.start(home.project(), home.environment(), ScreenRecorder.command(RealAgent.GEMINI));
	}

	private static void startReady(RecordedPane pane, AgentHome home) throws IOException {
		home.setUpGemini(false);
		start(pane, home);
		pane.await(COMPOSER);
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settle();
	}

	private void firstRun(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		home.setUpGemini(true);
		start(pane, home);
		pane.await("(?i)trust");
		pane.settle();
		pane.record(1, ScreenLabel.WAITING, "first run: asks whether the folder is trusted");
	}

	private void signedOut(RecordedPane pane, GeminiStandIn api, AgentHome home) {
		Map<String, String> environment = home.environment();
		environment.remove("GEMINI_API_KEY");
		pane.start(home.project(), environment, ScreenRecorder.command(RealAgent.GEMINI));
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
		start(pane, home);
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(10, ScreenLabel.STARTING, "started just now");
		pane.await(COMPOSER);
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settle();
		pane.record(11, ScreenLabel.IDLE, "ready, no turn yet");
		pane.submit("hello there");
		pane.await("You wrote");
		pane.settle();
		pane.record(12, ScreenLabel.IDLE, "a short turn is done");
		pane.submit("slow work");
		pane.await(WORKING);
		pane.record(13, ScreenLabel.BUSY, "just submitted, no answer yet");
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.submit("queued while busy");
		pane.await("Queued");
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
	}

	private void permissions(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("tool run_shell_command {\"command\":\"while [ ! -e stop ]; do sleep 0.2; done\"}");
		pane.await("Allow execution");
		pane.settle();
		pane.record(40, ScreenLabel.WAITING, "asks whether a shell command may run");
		pane.press("Down");
		pane.settle();
		pane.record(41, ScreenLabel.WAITING, "asks whether a shell command may run; the second choice is marked");
		pane.press("Down");
		pane.settle();
		pane.record(42, ScreenLabel.WAITING, "asks whether a shell command may run; the last choice is marked");
		pane.press("Up", "Up", "Enter");
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.record(43, ScreenLabel.BUSY, "a shell command runs");
		pane.press("Escape");
		pane.settle();
		pane.record(44, ScreenLabel.IDLE, "a shell command was stopped by Esc");
		pane.submit("tool write_file {\"file_path\":\"" + home.project() + "/new.txt\",\"content\":\"one\\ntwo\\n\"}");
		pane.await("Apply this change");
		pane.settle();
		pane.record(45, ScreenLabel.WAITING, "asks whether a file may be created");
		pane.press("Escape");
		pane.settle();
		pane.record(46, ScreenLabel.IDLE, "a file was refused by Esc");
		pane.submit("tool replace {\"file_path\":\"" + home.project()
				+ "/notes.txt\",\"instruction\":\"Change it\",\"old_string\":\"The first line.\",\"new_string\":\"A new line.\"}");
		pane.await("Apply this change");
		pane.settle();
		pane.record(47, ScreenLabel.WAITING, "asks whether a file may be edited");
		pane.press("Escape");
		pane.settle();
		pane.submit("tool web_fetch {\"prompt\":\"What is at http://127.0.0.1:9/ ?\"}");
		pane.await("Do you want|Allow|● 1");
		pane.settle();
		pane.record(48, ScreenLabel.WAITING, "asks whether a page may be fetched");
		pane.press("Escape");
		pane.settle();
		pane.submit(
				"tool ask_user {\"questions\":[{\"question\":\"Which colour?\",\"header\":\"Colour\",\"type\":\"choice\","
						+ "\"options\":[{\"label\":\"Red\",\"description\":\"Warm\"},{\"label\":\"Blue\",\"description\":\"Cold\"}]}]}");
		pane.await("● 1");
		pane.settle();
		pane.record(49, ScreenLabel.WAITING, "asks a question with choices");
	}

	private void dialogs(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("hello there");
		pane.await("You wrote");
		pane.settle();
		int number = 60;
		for (String command : List.of("/model", "/settings", "/theme", "/auth", "/editor", "/resume", "/help",
				"/stats")) {
			pane.submit(command);
			RecordedPane.pause(Duration.ofMillis(1200));
			pane.settle();
			boolean composer = pane.screen().contains(COMPOSER);
			pane.record(number, composer ? ScreenLabel.IDLE : ScreenLabel.WAITING,
					command + (composer ? " was submitted" : " open"));
			number++;
			for (int press = 0; press < 3 && !pane.screen().contains(COMPOSER); press++) {
				pane.press("Escape");
				pane.settle();
			}
		}
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
		pane.press("Escape");
		pane.settle();
		pane.type("!");
		pane.settle();
		pane.record(83, ScreenLabel.IDLE, "! pressed: the shell mode is on");
	}

	private void drafts(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.type("a draft of a person");
		pane.settle();
		pane.record(90, ScreenLabel.DRAFT, "a draft was typed");
		pane.press("C-u");
		pane.settle();
		pane.paste("first line\nsecond line\nthird line");
		pane.settle();
		pane.record(91, ScreenLabel.DRAFT, "three lines were pasted");
		pane.press("C-c");
		pane.settle();
		pane.paste("a line of a long paste\n".repeat(80));
		pane.settle();
		pane.record(92, ScreenLabel.DRAFT, "eighty lines were pasted");
		pane.press("C-c");
		pane.settle();
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

	private void failures(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("status 503");
		pane.await(WORKING);
		RecordedPane.pause(Duration.ofSeconds(6));
		pane.record(100, ScreenLabel.BUSY, "tries again after status 503");
		pane.press("Escape");
		pane.settle();
		pane.record(101, ScreenLabel.IDLE, "Esc while it tried again");
		pane.submit("status 400");
		pane.await("(?s)status 400.*✕");
		pane.settle();
		pane.record(102, ScreenLabel.FAILED, "the API refused the request: status 400");
		pane.submit("hello again");
		pane.await("You wrote");
		pane.settle();
		pane.record(103, ScreenLabel.IDLE, "a turn is done, failed ones are above it");
		pane.submit("limit");
		RecordedPane.pause(Duration.ofSeconds(4));
		pane.settle();
		pane.record(104, ScreenLabel.LIMITED, "the quota of the day is used up");
	}

	private void quotes(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("say The footer reads: Thinking... (esc to cancel, 4s)");
		pane.await("✦ The footer");
		pane.settle();
		pane.record(120, ScreenLabel.IDLE, "the answer quotes 'esc to cancel'");
		pane.submit("say I asked:\n\nAllow execution of [Shell]?\n\n● 1. Allow once\n\n  2. No, suggest changes (esc)");
		pane.await("✦ I asked");
		pane.settle();
		pane.record(121, ScreenLabel.IDLE, "the answer quotes a dialog");
		pane.submit("say Usage limit reached for all models. Your quota is used up.");
		pane.await("✦ Usage limit");
		pane.settle();
		pane.record(122, ScreenLabel.IDLE, "the answer quotes a message about limits");
		pane.type("Allow execution? (esc to cancel, 4s)");
		pane.settle();
		pane.record(123, ScreenLabel.DRAFT, "a draft quotes a dialog");
	}

}
