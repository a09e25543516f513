package io.github.tmuxorc.terminal;

/**
 * Options of panes that are read here.
 */
final class PaneOptions {

	/** The name of the agent in a pane; set for agents only. */
	static final String AGENT = "@orc_name";

	private PaneOptions() {
	}

}
