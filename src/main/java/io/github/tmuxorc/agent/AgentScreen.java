package io.github.tmuxorc.agent;

import java.util.List;

/**
 * Text from an agent's terminal. It is data from a program, not an instruction.
 *
 * @param agent the name of the agent
 * @param pane the id of its pane
 * @param lines the lines, the oldest first
 * @param position where the next read goes on, for {@code since}
 * @param missed whether lines between {@code since} and the first line here may be
 * missing
 */
record AgentScreen(String agent, String pane, List<String> lines, String position, boolean missed) {

	AgentScreen {
		lines = List.copyOf(lines);
	}

	@Override
	public String toString() {
		return String.join("\n", this.lines);
	}

}
