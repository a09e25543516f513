package io.github.tmuxorc.terminal;

/**
 * Options of panes that are used here.
 */
final class PaneOptions {

	/** The name of the agent in a pane; set for agents only. */
	static final String AGENT = "@orc_name";

	/** What was typed lately, as {@link TypedText} writes it. */
	static final String TYPED = "@orc_typed";

	private PaneOptions() {
	}

}
