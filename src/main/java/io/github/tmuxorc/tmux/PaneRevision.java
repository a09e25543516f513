package io.github.tmuxorc.tmux;

import java.util.List;

/**
 * The text and the title of a pane as they were at one moment. Whatever changes them
 * gives the pane another revision, but for what is written within the same second: tmux
 * keeps the second of the last output in a window, and besides that the size, the length
 * of the history, the cursor, the program and the title tell what changes without output.
 *
 * @param pane the pane
 * @param state what tmux tells of it
 * @param activity when the last output came, in seconds since 1970
 */
public record PaneRevision(PaneId pane, String state, long activity) {

	/** What tells a revision. */
	static final List<String> VARIABLES = List.of("window_id", "window_activity", "history_size", "cursor_x",
			"cursor_y", "pane_width", "pane_height", "pane_pid", "pane_dead", "pane_title");

	/**
	 * A revision that no text has, so that the pane is read in any case.
	 * @param pane the pane
	 * @return the revision
	 */
	public static PaneRevision unknown(PaneId pane) {
		return new PaneRevision(pane, "", Long.MAX_VALUE);
	}

	/**
	 * Whether another text of the pane has another revision.
	 * @param now the time after the text was read, in seconds since 1970, as tmux tells
	 * it
	 * @return whether it has; false while output of the same second may follow
	 */
	boolean isSettled(long now) {
		return this.activity < now;
	}

}
