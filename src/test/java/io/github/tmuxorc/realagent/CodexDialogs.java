package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What Codex asks, the menus of Codex, and drafts.
 */
final class CodexDialogs extends CodexScenes {

	@Override
	List<ScreenRecorder.Scene<OpenAiResponsesStandIn>> scenes() {
		return List.of(this::permissions, this::dialogs, this::drafts);
	}

	private void permissions(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("tool exec_command {\"cmd\":\"touch made.txt\",\"sandbox_permissions\":\"require_escalated\","
				+ "\"justification\":\"May I make a file?\"}");
		pane.await("Yes, proceed");
		pane.settled(40, ScreenLabel.WAITING, "asks whether a shell command may run");
		pane.press("Down");
		pane.settled(41, ScreenLabel.WAITING, "asks whether a shell command may run; the second choice is marked");
		pane.press("Down");
		pane.settled(42, ScreenLabel.WAITING, "asks whether a shell command may run; the last choice is marked");
		pane.press("Escape");
		pane.await(COMPOSER);
		pane.settled(43, ScreenLabel.IDLE, "a shell command was refused by Esc");
		pane.submit(
				"tool exec_command {\"cmd\":\"" + longCommand() + "\",\"sandbox_permissions\":\"require_escalated\","
						+ "\"justification\":\"May I make many files?\"}");
		pane.await("Yes, proceed|esc to cancel");
		pane.settled(44, ScreenLabel.WAITING, "asks whether a long shell command may run");
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

	private void dialogs(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		answer(pane, "hello there");
		int number = 60;
		for (String command : List.of("/model", "/permissions", "/resume", "/review", "/status", "/diff", "/theme",
				"/mcp", "/skills", "/experimental", "/hooks")) {
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
		pane.settled(79, ScreenLabel.DRAFT, "a command that it does not know was submitted, and stays");
		// The cursor stands before it.
		pane.pressSlowly("C-e", "C-u");
		pane.type("/mo");
		pane.settled(80, ScreenLabel.DRAFT, "/mo typed: a list of commands is open");
		pane.pressSlowly("Escape", "C-u");
		pane.type("look at @no");
		pane.settled(81, ScreenLabel.DRAFT, "@no typed: a list of files is open");
		pane.pressSlowly("Escape", "C-u");
		pane.type("?");
		pane.settled(82, ScreenLabel.IDLE, "? pressed: the list of shortcuts is shown");
	}

	private void drafts(RecordedPane pane, OpenAiResponsesStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.type("a draft of a person");
		pane.settled(90, ScreenLabel.DRAFT, "a draft was typed");
		pane.pressSlowly("C-u");
		pane.paste("first line\nsecond line\nthird line");
		pane.settled(91, ScreenLabel.DRAFT, "three lines were pasted");
		pane.pressSlowly("C-u", "BSpace", "C-u", "BSpace", "C-u");
		pane.paste("a line of a long paste\n".repeat(80));
		pane.settled(92, ScreenLabel.DRAFT, "eighty lines were pasted");
		pane.pressSlowly("C-u", "BSpace", "C-u", "BSpace");
		if (!pane.screen().contains(COMPOSER)) {
			pane.pressSlowly("C-c");
		}
		submitHeld(pane, api, "slow to be stopped");
		pane.await(WORKING);
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.pressSlowly("Escape");
		boolean draft = !pane.screen().contains(COMPOSER);
		pane.record(93, draft ? ScreenLabel.DRAFT : ScreenLabel.IDLE, "Esc before the first word of an answer");
		pane.press("C-u");
		submitHeld(pane, api, "stream something");
		pane.await("Bit by bit");
		pane.press("Escape");
		pane.settled(94, ScreenLabel.IDLE, "Esc in the middle of an answer");
		pane.type("a draft that is longer than one line of the terminal and so goes on ".repeat(4).strip());
		pane.settled(95, ScreenLabel.DRAFT, "a draft that wraps was typed");
		pane.pressSlowly("C-c");
		for (int line = 1; line <= 12; line++) {
			pane.type("line " + line + " of a long draft");
			pane.press("C-j");
		}
		pane.settled(96, ScreenLabel.DRAFT, "twelve lines were typed, and one that is empty");
	}

}
