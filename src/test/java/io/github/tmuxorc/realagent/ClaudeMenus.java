package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What a person opens in Claude Code between turns.
 */
final class ClaudeMenus extends ClaudeScenes {

	@Override
	List<ScreenRecorder.Scene<AnthropicStandIn>> scenes() {
		return List.of(this::menus, this::moreMenus, this::lists);
	}

	private void menus(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		record(pane, home, 60, List.of("/model", "/config", "/help", "/permissions", "/resume", "/memory", "/hooks",
				"/status", "/theme", "/rewind", "/effort"));
	}

	private void moreMenus(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		record(pane, home, 73, List.of("/export", "/plugin", "/tasks", "/skills", "/add-dir"));
	}

	private static void record(RecordedPane pane, AgentHome home, int first, List<String> commands) throws IOException {
		startReady(pane, home);
		pane.submit("hello there");
		pane.await(DONE);
		pane.settle();
		int number = first;
		for (String command : commands) {
			pane.submit(command);
			pane.settle();
			RecordedPane.pause(Duration.ofMillis(500));
			pane.settled(number, ScreenLabel.WAITING, command + " open");
			number++;
			pane.pressSlowly("Escape", "Escape", "C-u");
		}
	}

	private void lists(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("hello there");
		pane.await(DONE);
		pane.settle();
		pane.submit("/mcp");
		pane.settled(71, ScreenLabel.IDLE, "/mcp was submitted");
		pane.submit("/agents");
		pane.settled(72, ScreenLabel.IDLE, "/agents was submitted");
		pane.submit("/context");
		pane.settled(80, ScreenLabel.IDLE, "/context was submitted");
		pane.type("/mo");
		pane.settled(81, ScreenLabel.DRAFT, "/mo typed: a list of commands is open");
		pane.pressSlowly("C-u");
		pane.type("look at @no");
		pane.settled(82, ScreenLabel.DRAFT, "@no typed: a list of files is open");
		pane.pressSlowly("C-u");
		pane.type("/");
		pane.settled(87, ScreenLabel.DRAFT, "/ typed: a list of all commands is open");
		pane.pressSlowly("C-u");
		pane.type("/compact but keep the names");
		pane.settled(88, ScreenLabel.DRAFT, "a command with an argument was typed");
		pane.pressSlowly("C-u");
		pane.type("?");
		pane.settled(83, ScreenLabel.IDLE, "? pressed: the list of shortcuts is shown");
		pane.pressSlowly("Escape");
		pane.press("C-r");
		pane.settled(84, ScreenLabel.WAITING, "the search of the history is open");
		pane.pressSlowly("Escape", "C-c");
		pane.press("C-o");
		pane.settled(85, ScreenLabel.WAITING, "the transcript is open by Ctrl+O");
		pane.pressSlowly("C-o");
		pane.press("C-c");
		RecordedPane.pause(Duration.ofMillis(200));
		pane.record(86, ScreenLabel.IDLE, "Ctrl+C pressed once");
	}

}
