package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * Panes with a hundred lines each, one in a window and ten in a session.
 */
final class TerminalStage implements ToolStage {

	private static final int PANES_IN_SESSION = 10;

	private static final String FIRST = "%0";

	private final Workplace workplace;

	private final Path socket;

	private int panes;

	TerminalStage(Workplace workplace) {
		this.workplace = workplace;
		this.socket = workplace.socket("panes");
	}

	@Override
	public String name() {
		return "server of the panes";
	}

	@Override
	public Path socket() {
		return this.socket;
	}

	@Override
	public void grow(int panes) throws Exception {
		for (; this.panes < panes; this.panes++) {
			String session = "s" + this.panes / PANES_IN_SESSION;
			if (this.panes % PANES_IN_SESSION == 0) {
				this.workplace.newSession(this.socket, session, Workplace.FULL_PANE);
			}
			else {
				this.workplace.newWindow(this.socket, session, Workplace.FULL_PANE);
			}
		}
	}

	@Override
	public List<ToolCall> calls(McpConnection server) throws IOException {
		server.answer("pane_wait", "{\"pane\":\"" + FIRST + "\",\"quiet\":1}");
		String before = position(
				server.answer("pane_send_keys", "{\"pane\":\"" + FIRST + "\",\"keys\":[\"needle\"],\"literal\":true}"));
		server.answer("pane_send_keys", "{\"pane\":\"" + FIRST + "\",\"keys\":[\"Enter\"]}");
		String wait = "{\"pane\":\"" + FIRST + "\",\"text\":\"needle\",\"since\":\"" + before + "\"}";
		String after = position(server.answer("pane_wait", wait));
		return List.of(new ToolCall("session_list", "all", "{}"), new ToolCall("pane_list", "all", "{}"),
				new ToolCall("pane_capture", "a screen", "{\"pane\":\"" + FIRST + "\"}"),
				new ToolCall("pane_capture", "nothing new since",
						"{\"pane\":\"" + FIRST + "\",\"since\":\"" + after + "\"}"),
				new ToolCall("pane_search", "all panes, found in one", "{\"text\":\"needle\"}"),
				new ToolCall("pane_wait", "text that is there since", wait));
	}

	private static String position(String answer) {
		return JsonMapper.shared().readTree(answer).at("/result/structuredContent/position").asString();
	}

}
