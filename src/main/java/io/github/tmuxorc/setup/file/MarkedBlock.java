package io.github.tmuxorc.setup.file;

import org.jspecify.annotations.Nullable;

/**
 * Lines of ours in a file of the user, between two lines that mark them.
 *
 * @param comment what begins a comment in the file, such as {@code #}
 */
public record MarkedBlock(String comment) {

	private static final String BEGIN = " >>> tmux-orc >>> added by 'tmux-orc setup', removed by 'tmux-orc setup undo'";

	private static final String END = " <<< tmux-orc <<<";

	/**
	 * Put lines into a text: in the place of those from before, or at its end.
	 * @param text the text
	 * @param lines the lines, with {@code \n} between them
	 * @return the text with the lines
	 */
	public String put(String text, String lines) {
		String newline = text.contains("\r\n") ? "\r\n" : "\n";
		String block = this.comment + BEGIN + newline + lines.strip().replace("\n", newline) + newline + this.comment
				+ END + newline;
		Place place = place(text);
		if (place != null) {
			return text.substring(0, place.start) + block + text.substring(place.end);
		}
		return (text.isEmpty() || text.endsWith("\n")) ? text + block : text + newline + block;
	}

	/**
	 * Remove our lines from a text. A line end that {@link #put} had to add before them
	 * stays, since others may rely on it now.
	 * @param text the text
	 * @return the text without them
	 */
	public String removeFrom(String text) {
		Place place = place(text);
		return (place != null) ? text.substring(0, place.start) + text.substring(place.end) : text;
	}

	/**
	 * Whether a text has such lines.
	 * @param text the text
	 * @return whether it has
	 */
	public boolean isIn(String text) {
		return place(text) != null;
	}

	private @Nullable Place place(String text) {
		int start = lineStart(text, this.comment + BEGIN, 0);
		int last = (start >= 0) ? lineStart(text, this.comment + END, start) : -1;
		if (last < 0) {
			return null;
		}
		// One whose end somebody removed is theirs now, and so is what stands behind it.
		for (int next = start; next >= 0 && next < last; next = lineStart(text, this.comment + BEGIN, next + 1)) {
			start = next;
		}
		int newline = text.indexOf('\n', last);
		return new Place(start, (newline < 0) ? text.length() : newline + 1);
	}

	private static int lineStart(String text, String line, int from) {
		for (int at = text.indexOf(line, from); at >= 0; at = text.indexOf(line, at + 1)) {
			if (at == 0 || text.charAt(at - 1) == '\n') {
				return at;
			}
		}
		return -1;
	}

	private record Place(int start, int end) {

	}

}
