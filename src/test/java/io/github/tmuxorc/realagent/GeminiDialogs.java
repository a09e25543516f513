package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What Gemini CLI asks, its menus, and drafts.
 */
final class GeminiDialogs extends GeminiScenes {

	@Override
	List<ScreenRecorder.Scene<GeminiStandIn>> scenes() {
		return List.of(this::permissions, this::dialogs, this::drafts);
	}

	private void permissions(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("tool run_shell_command {\"command\":\"while [ ! -e stop ]; do sleep 0.2; done\"}");
		pane.await("Allow execution");
		pane.settled(40, ScreenLabel.WAITING, "asks whether a shell command may run");
		pane.press("Down");
		pane.settled(41, ScreenLabel.WAITING, "asks whether a shell command may run; the second choice is marked");
		pane.press("Down");
		pane.settled(42, ScreenLabel.WAITING, "asks whether a shell command may run; the last choice is marked");
		pane.press("Up", "Up", "Enter");
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.record(43, ScreenLabel.BUSY, "a shell command runs");
		pane.press("Escape");
		pane.settled(44, ScreenLabel.IDLE, "a shell command was stopped by Esc");
		pane.submit("tool write_file {\"file_path\":\"" + home.project() + "/new.txt\",\"content\":\"one\\ntwo\\n\"}");
		pane.await("Apply this change");
		pane.settled(45, ScreenLabel.WAITING, "asks whether a file may be created");
		pane.press("Escape");
		pane.settled(46, ScreenLabel.IDLE, "a file was refused by Esc");
		pane.submit("tool replace {\"file_path\":\"" + home.project()
				+ "/notes.txt\",\"instruction\":\"Change it\",\"old_string\":\"The first line.\",\"new_string\":\"A new line.\"}");
		pane.await("Apply this change");
		pane.settled(47, ScreenLabel.WAITING, "asks whether a file may be edited");
		pane.pressSlowly("Escape");
		pane.submit("tool web_fetch {\"prompt\":\"What is at http://127.0.0.1:9/ ?\"}");
		pane.await("Do you want|Allow|● 1");
		pane.settled(48, ScreenLabel.WAITING, "asks whether a page may be fetched");
		pane.pressSlowly("Escape");
		pane.submit(
				"tool ask_user {\"questions\":[{\"question\":\"Which colour?\",\"header\":\"Colour\",\"type\":\"choice\","
						+ "\"options\":[{\"label\":\"Red\",\"description\":\"Warm\"},{\"label\":\"Blue\",\"description\":\"Cold\"}]}]}");
		pane.await("● 1");
		pane.settled(49, ScreenLabel.WAITING, "asks a question with choices");
	}

	private void dialogs(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("hello there");
		pane.await("You wrote");
		pane.settle();
		int number = 60;
		for (String command : List.of("/model", "/settings", "/theme", "/auth", "/editor", "/resume", "/help", "/stats",
				"/mcp", "/permissions", "/agents", "/hooks")) {
			pane.submit(command);
			RecordedPane.pause(Duration.ofMillis(1200));
			pane.settle();
			boolean composer = pane.screen().contains(COMPOSER);
			pane.record(number, composer ? ScreenLabel.IDLE : ScreenLabel.WAITING,
					command + (composer ? " was submitted" : " open"));
			number++;
			for (int press = 0; press < 3 && !pane.screen().contains(COMPOSER); press++) {
				pane.pressSlowly("Escape");
			}
		}
		pane.type("/mo");
		pane.settled(80, ScreenLabel.DRAFT, "/mo typed: a list of commands is open");
		pane.pressSlowly("Escape", "C-u");
		pane.type("look at @no");
		pane.settled(81, ScreenLabel.DRAFT, "@no typed: a list of files is open");
		pane.pressSlowly("Escape", "C-u");
		pane.type("?");
		pane.settled(82, ScreenLabel.IDLE, "? pressed: the list of shortcuts is shown");
		pane.pressSlowly("Escape");
		pane.type("!");
		pane.settled(83, ScreenLabel.DRAFT, "! pressed: the shell mode is on");
		pane.type("until [ -e stop ]; do sleep 0.2; done");
		pane.press("Enter");
		RecordedPane.pause(Duration.ofSeconds(4));
		pane.record(84, ScreenLabel.BUSY, "a shell command runs that a person typed");
	}

	private void drafts(RecordedPane pane, GeminiStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.type("a draft of a person");
		pane.settled(90, ScreenLabel.DRAFT, "a draft was typed");
		pane.pressSlowly("C-u");
		pane.paste("first line\nsecond line\nthird line");
		pane.settled(91, ScreenLabel.DRAFT, "three lines were pasted");
		pane.pressSlowly("C-c");
		pane.paste("a line of a long paste\n".repeat(80));
		pane.settled(92, ScreenLabel.DRAFT, "eighty lines were pasted");
		pane.pressSlowly("C-c");
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
