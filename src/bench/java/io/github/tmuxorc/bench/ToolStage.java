package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A tmux server that grows, and what read-only tools are asked of it.
 */
interface ToolStage {

	/**
	 * What it has.
	 * @return a word for the report
	 */
	String name();

	/**
	 * Where the tmux server is.
	 * @return its socket
	 */
	Path socket();

	/**
	 * Have more panes.
	 * @param panes how many there are to be
	 */
	void grow(int panes) throws Exception;

	/**
	 * What is asked of the panes that there are.
	 * @param server that will be asked
	 * @return the calls, none of which changes anything
	 */
	List<ToolCall> calls(McpConnection server) throws IOException;

}
