package io.github.tmuxorc.tmux;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Text of a pane, as it was when it was read.
 *
 * @param lines the lines, the oldest first, with wrapped lines joined, without blanks at
 * their ends and without blank lines at the end. After a position the first one can be
 * the rest of a line
 * @param position where the text ends, to go on from there
 * @param gap why text may be missing between the position that was given and the lines;
 * null if none is missing
 * @param continued whether the first line is the rest of one
 * @param historySize how many lines of history tmux keeps above the screen
 * @param cursorColumn the column of the cursor, from 0
 * @param cursorRow the row of the cursor on the screen, from 0
 * @param alternate whether a program draws on the alternate screen, as editors do, which
 * adds nothing to the history
 * @param dead whether the pane's own process has ended
 */
public record PaneText(List<String> lines, PanePosition position, @Nullable String gap, boolean continued,
		int historySize, int cursorColumn, int cursorRow, boolean alternate, boolean dead) {

	public PaneText {
		lines = List.copyOf(lines);
	}

}
