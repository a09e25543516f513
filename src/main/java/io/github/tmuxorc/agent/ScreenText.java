package io.github.tmuxorc.agent;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The text of a terminal at one moment.
 *
 * @param rows its rows as they are drawn, the lowest last
 * @param title its title
 * @param column the column of the cursor, from 0
 * @param row the row of the cursor, from 0
 */
record ScreenText(List<String> rows, String title, int column, int row) {

	/** What is drawn around a composer, a dialog, or a part of one. */
	private static final Pattern RULE = Pattern.compile("^[\\s│┃]*[─━╭╰╌▔][─━╌▔]{2,}");

	ScreenText {
		rows = List.copyOf(rows);
	}

	/**
	 * The screen of an agent that is not there any more.
	 * @return the empty screen
	 */
	static ScreenText empty() {
		return new ScreenText(List.of(), "", 0, 0);
	}

	/**
	 * The same screen, as if the cursor stood in no column of it.
	 * @return the screen
	 */
	ScreenText withoutCursor() {
		return new ScreenText(this.rows, this.title, -1, this.row);
	}

	boolean isBlank() {
		return this.rows.stream().allMatch(String::isBlank);
	}

	int height() {
		return this.rows.size();
	}

	/**
	 * One row.
	 * @param row its number
	 * @return its text; empty where there is no such row
	 */
	String row(int row) {
		return (row >= 0 && row < height()) ? this.rows.get(row) : "";
	}

	/**
	 * The text that begins in a row and goes on below it, whatever the width has broken.
	 * @param row the number of its first row
	 * @param most how many rows it has at most
	 * @return the text up to the next blank row, its rows joined by blanks
	 */
	String paragraph(int row, int most) {
		StringBuilder text = new StringBuilder();
		for (int next = row; next < row + most && !row(next).isBlank(); next++) {
			text.append(text.isEmpty() ? "" : " ").append(row(next).strip());
		}
		return text.toString();
	}

	/**
	 * Whether a row is drawn and not written.
	 * @param row its number
	 * @return whether it is a rule
	 */
	boolean isRule(int row) {
		return RULE.matcher(row(row)).find();
	}

	/**
	 * Whether a pattern is in a row.
	 * @param pattern the pattern
	 * @param row the number of the row
	 * @return whether it is found; never in a row that is not there
	 */
	boolean has(Pattern pattern, int row) {
		return row >= 0 && row < height() && pattern.matcher(Objects.requireNonNull(this.rows.get(row))).find();
	}

}
