package io.github.tmuxorc.demo;

import java.io.IOException;
import java.util.List;

/**
 * Keeps the bottom of the normal screen up to date; what is above belongs to the terminal
 * and scrolls into its history.
 */
final class Display {

	private static final String LINE_END = "\r\n";

	private final Terminal terminal;

	private Frame shown = Frame.NONE;

	private Terminal.Size size;

	private String title = "";

	Display(Terminal terminal) {
		this.terminal = terminal;
		this.size = terminal.size();
	}

	/**
	 * Show what has changed.
	 * @param entries what is new in the transcript
	 * @param view the bottom of the screen
	 * @param title the title
	 * @throws IOException when the terminal is gone
	 */
	void show(List<Entry> entries, View view, String title) throws IOException {
		Terminal.Size current = this.terminal.size();
		Frame frame = Screen.compose(view, current.columns(), current.rows());
		StringBuilder output = new StringBuilder();
		if (!title.equals(this.title)) {
			output.append("\u001b]0;").append(title).append('\u0007');
			this.title = title;
		}
		if (!entries.isEmpty() || !frame.isSame(this.shown) || !current.isSame(this.size)) {
			draw(entries, frame, current, output);
		}
		if (!output.isEmpty()) {
			this.terminal.write(output.toString());
		}
	}

	/**
	 * Leave the last entries on the screen, and nothing below.
	 * @param entries what is new in the transcript
	 * @throws IOException when the terminal is gone
	 */
	void leave(List<Entry> entries) throws IOException {
		StringBuilder output = new StringBuilder();
		draw(entries, Frame.NONE, this.terminal.size(), output);
		this.terminal.write(output.toString());
	}

	private void draw(List<Entry> entries, Frame frame, Terminal.Size current, StringBuilder output) {
		output.append("\u001b[?25l\u001b[?7l\r");
		int above = Math.min(this.shown.rowsAboveCursor(current.columns()), current.rows() - 1);
		if (above > 0) {
			output.append("\u001b[").append(above).append('A');
		}
		if (!current.isSame(this.size) || entries.size() + frame.lines().size() < this.shown.lines().size()) {
			output.append("\u001b[J");
		}
		for (Entry entry : entries) {
			for (String line : Screen.entry(entry.mark(), entry.text(), current.columns())) {
				append(line, current.columns(), output);
				output.append(LINE_END);
			}
			output.append("\u001b[K").append(LINE_END);
		}
		String separator = "";
		for (String line : frame.lines()) {
			output.append(separator);
			append(line, current.columns(), output);
			separator = LINE_END;
		}
		output.append("\r");
		int below = frame.lines().size() - 1 - frame.cursorRow();
		if (below > 0) {
			output.append("\u001b[").append(below).append('A');
		}
		if (frame.cursorColumn() > 0) {
			output.append("\u001b[").append(frame.cursorColumn()).append('C');
		}
		output.append("\u001b[?7h\u001b[?25h");
		this.shown = frame;
		this.size = current;
	}

	// A line of full width leaves the cursor on its last character, which erasing to the
	// line's end would remove.
	private static void append(String line, int columns, StringBuilder output) {
		output.append(line).append((TextLayout.columns(line) < columns) ? "\u001b[K" : "");
	}

}
