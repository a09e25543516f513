package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Idle demo agents, all of them real processes; the first has given an answer.
 */
final class AgentStage implements ToolStage {

	private final Workplace workplace;

	private final Path socket;

	private int agents;

	AgentStage(Workplace workplace) {
		this.workplace = workplace;
		this.socket = workplace.socket("tool-agents");
	}

	@Override
	public String name() {
		return "server of the agents";
	}

	@Override
	public Path socket() {
		return this.socket;
	}

	@Override
	public void grow(int panes) throws Exception {
		// Only so that the server is not started by a spawn, which would give it the
		// settings of the machine.
		String starter = (this.agents == 0)
				? this.workplace.newSession(this.socket, DemoAgents.SESSION, Workplace.FULL_PANE) : null;
		new DemoAgents(this.workplace, this.socket).start("demo",
				IntStream.range(this.agents, panes).mapToObj(AgentStage::agent).toList());
		this.agents = panes;
		if (starter != null) {
			this.workplace.run(Workplace.tmux(this.socket, "kill-pane", "-t", starter));
		}
	}

	private static String agent(int number) {
		return "demo" + number;
	}

	@Override
	public List<ToolCall> calls(McpConnection server) throws IOException {
		String first = "{\"agent\":\"" + agent(0) + "\"}";
		String all = IntStream.range(0, this.agents)
			.mapToObj((number) -> '"' + agent(number) + '"')
			.collect(Collectors.joining(",", "{\"agents\":[", "]}"));
		server.answer("agent_ask", "{\"agent\":\"" + agent(0) + "\",\"message\":\"say done\"}");
		server.answer("agent_wait", all);
		server.answer("task_add", "{\"title\":\"Count the words\",\"team\":\"" + DemoAgents.SESSION + "\"}");
		return List.of(new ToolCall("agent_list", "all", "{}"), new ToolCall("agent_status", "one", first),
				new ToolCall("agent_status", "all", "{}"), new ToolCall("agent_read", "50 lines", first),
				new ToolCall("agent_result", "one", first),
				new ToolCall("agent_wait", "one, which is idle", "{\"agents\":[\"" + agent(0) + "\"]}"),
				new ToolCall("agent_wait", "all, which are idle", all), new ToolCall("team_status", "all", "{}"),
				new ToolCall("task_list", "few", "{\"team\":\"" + DemoAgents.SESSION + "\"}"));
	}

}
