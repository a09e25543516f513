package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
 * @param column where in the first line the text after the position begins, if the line
 * was there before and grew; otherwise 0
 * @param historySize how many lines of history tmux keeps above the screen
 * @param cursorColumn the column of the cursor, from 0
 * @param cursorRow the row of the cursor on the screen, from 0
 * @param alternate whether a program draws on the alternate screen, as editors do, which
 * adds nothing to the history
 * @param dead whether the pane's own process has ended
 * @param options the pane options that were asked for, as they were just after the text
 * was read; an option that is not set has no entry
 */
public record PaneText(List<String> lines, PanePosition position, @Nullable String gap, int column, int historySize,
		int cursorColumn, int cursorRow, boolean alternate, boolean dead, Map<String, String> options) {

	public PaneText {
		lines = List.copyOf(lines);
		options = Map.copyOf(options);
	}

	/**
	 * Whether nothing is left of what was read before, so that lines may have passed by.
	 * @return whether that is so
	 */
	public boolean isLost() {
		return PanePosition.LOST.equals(this.gap);
	}

	/**
	 * The lines, but for what stood in the first one before.
	 * @return the lines
	 */
	public List<String> newLines() {
		if (this.column == 0) {
			return this.lines;
		}
		List<String> lines = new ArrayList<>(this.lines);
		lines.set(0, lines.getFirst().substring(this.column));
		return List.copyOf(lines);
	}

}
