package io.github.tmuxorc.demo;

import java.util.List;

/**
 * The lines at the bottom of the screen, and where the cursor stands in them.
 *
 * @param lines the lines, from the top
 * @param cursorRow the line of the cursor, from 0
 * @param cursorColumn the column of the cursor, from 0
 */
record Frame(List<String> lines, int cursorRow, int cursorColumn) {

	static final Frame NONE = new Frame(List.of(), 0, 0);

	boolean isSame(Frame other) {
		return this.cursorRow == other.cursorRow && this.cursorColumn == other.cursorColumn
				&& this.lines.equals(other.lines);
	}

	/**
	 * How many rows lie between the first and the cursor's once a terminal of another
	 * width has broken the lines anew.
	 * @param columns the terminal's width now
	 * @return the rows above the cursor
	 */
	int rowsAboveCursor(int columns) {
		int rows = this.cursorColumn / columns;
		for (String line : this.lines.subList(0, this.cursorRow)) {
			rows += Math.max(1, Math.ceilDiv(TextLayout.columns(line), columns));
		}
		return rows;
	}

}
