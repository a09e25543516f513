package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text of a pane as it was at one moment. Whatever changes it gives the pane another
 * revision, but for what is written within the same second: tmux keeps the second of the
 * last output in a window.
 *
 * @param pane the pane
 * @param state what tmux tells of it
 * @param activity when the last output came, in seconds since 1970
 */
public record PaneRevision(PaneId pane, String state, long activity) {

	/**
	 * What tells that the program in a pane has drawn nothing since, nor was another one
	 * started. Who makes the pane wider does not change what the program said.
	 */
	static final List<String> SCREEN = List.of("window_id", "window_activity", "pane_pid");

	/**
	 * What tells that every line is the same, those above the screen with them: besides,
	 * the width, the length of the history and the column of the cursor tell what changes
	 * without output. Lines that another height pushes up or brings back change the
	 * length of the history.
	 */
	static final List<String> TEXT = Stream.concat(SCREEN.stream(), Stream.of("history_size", "cursor_x", "pane_width"))
		.toList();

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
