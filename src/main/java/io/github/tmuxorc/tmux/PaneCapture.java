package io.github.tmuxorc.tmux;

import java.util.List;

/**
 * The text of a pane as it was when it was read.
 *
 * @param lines the lines, the oldest first, without blanks at their ends; wrapped lines
 * are joined if one pane was read, and not if several were. The lines of the screen come
 * last
 * @param screenLines how many of the lines are on the screen; those before are history
 * @param historySize how many lines of history tmux keeps above the screen
 * @param cursorColumn the column of the cursor, from 0
 * @param cursorRow the row of the cursor on the screen, from 0
 * @param title the title that the program set
 */
public record PaneCapture(List<String> lines, int screenLines, int historySize, int cursorColumn, int cursorRow,
		String title) {

	public PaneCapture {
		lines = List.copyOf(lines);
	}

}
