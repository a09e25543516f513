package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.util.List;

/**
 * What Claude Code asks in the middle of a turn.
 */
final class ClaudePermissions extends ClaudeScenes {

	private static final String ASKS = "Do you want";

	private static final String COLOURS = "{\"question\":\"Which colour?\",\"header\":\"Colour\","
			+ "\"multiSelect\":false,\"options\":[{\"label\":\"Red\",\"description\":\"Warm\"},"
			+ "{\"label\":\"Blue\",\"description\":\"Cold\"}]}";

	private static final String SIZES = "{\"question\":\"Which sizes?\",\"header\":\"Size\","
			+ "\"multiSelect\":true,\"options\":[{\"label\":\"Small\",\"description\":\"1\"},"
			+ "{\"label\":\"Large\",\"description\":\"2\"}]}";

	@Override
	List<ScreenRecorder.Scene<AnthropicStandIn>> scenes() {
		return List.of(this::commands, this::files, this::questions);
	}

	private void commands(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("tool Bash {\"command\":\"touch made.txt\",\"description\":\"Make a file\"}");
		pane.await(ASKS);
		pane.settled(40, ScreenLabel.WAITING, "asks whether a shell command may run");
		pane.press("Down");
		pane.settled(41, ScreenLabel.WAITING, "asks whether a shell command may run; the second choice is marked");
		pane.pressSlowly("Down", "Down");
		pane.record(42, ScreenLabel.WAITING, "asks whether a shell command may run; the last choice is marked");
		pane.pressSlowly("Up", "Up", "Up", "Tab");
		pane.record(43, ScreenLabel.WAITING, "asks whether a shell command may run; Tab was pressed to amend");
		pane.pressSlowly("Escape");
		if (pane.screen().contains(ASKS)) {
			pane.pressSlowly("Escape");
		}
		pane.record(44, ScreenLabel.IDLE, "a shell command was refused by Esc");
		pane.submit("tool Bash {\"command\":\"" + longCommand() + "\",\"description\":\"Many commands\"}");
		pane.await(ASKS);
		pane.settled(48, ScreenLabel.WAITING, "asks whether a long shell command may run");
		pane.pressSlowly("Escape");
		pane.submit("tool WebFetch {\"url\":\"http://127.0.0.1:9/\",\"prompt\":\"What is there?\"}");
		pane.await(ASKS);
		pane.settled(49, ScreenLabel.WAITING, "asks whether a page may be fetched");
		pane.pressSlowly("Escape");
	}

	private void files(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("tool Write {\"file_path\":\"" + home.project() + "/new.txt\",\"content\":\"one\\ntwo\\n\"}");
		pane.await(ASKS);
		pane.settled(45, ScreenLabel.WAITING, "asks whether a file may be created");
		pane.press("Enter");
		pane.await("The tool has answered");
		pane.settled(46, ScreenLabel.IDLE, "the file was created and the turn is done");
		pane.submit("tool Read {\"file_path\":\"" + home.project() + "/notes.txt\"}");
		pane.await("(?s)tool Read.*The tool has answered");
		pane.settle();
		pane.submit("tool Edit {\"file_path\":\"" + home.project()
				+ "/notes.txt\",\"old_string\":\"The first line.\",\"new_string\":\"A new line.\"}");
		pane.await(ASKS);
		pane.settled(47, ScreenLabel.WAITING, "asks whether a file may be edited");
		pane.pressSlowly("Escape");
	}

	private void questions(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("tool AskUserQuestion {\"questions\":[" + COLOURS + "]}");
		pane.await("Chat about this");
		pane.settled(50, ScreenLabel.WAITING, "asks a question with choices");
		pane.pressSlowly("Down", "Down");
		pane.record(51, ScreenLabel.WAITING, "asks a question with choices; the one to type into is marked");
		pane.type("green");
		pane.settled(52, ScreenLabel.WAITING, "asks a question with choices; an answer was typed");
		pane.press("Escape");
		pane.settled(53, ScreenLabel.IDLE, "a question was declined by Esc");
		pane.submit("tool AskUserQuestion {\"questions\":[" + SIZES + "," + COLOURS + "]}");
		pane.await("Which sizes");
		pane.settle();
		pane.press("Space");
		pane.settled(54, ScreenLabel.WAITING, "asks two questions, the first with several answers");
		pane.pressSlowly("Right", "Right");
		pane.record(55, ScreenLabel.WAITING, "asks two questions; the page that submits is open");
		pane.pressSlowly("Escape");
	}

}
