package io.github.tmuxorc.setup.client;

import java.util.Comparator;
import java.util.List;

/**
 * A piece of a text and what takes its place.
 *
 * @param start the offset of the piece
 * @param end the offset after it
 * @param replacement the new piece
 */
record TextEdit(int start, int end, String replacement) {

	private static final Comparator<TextEdit> ORDER = Comparator.comparingInt(TextEdit::start)
		.thenComparingInt(TextEdit::end);

	static TextEdit insert(int offset, String text) {
		return new TextEdit(offset, offset, text);
	}

	static TextEdit delete(int start, int end) {
		return new TextEdit(start, end, "");
	}

	/**
	 * Carry out edits of a piece of a text.
	 * @param edits the edits, which do not overlap; those outside the piece are left out
	 * @param text the text
	 * @param start the offset of the piece
	 * @param end the offset after it
	 * @return the piece afterwards
	 */
	static String apply(List<TextEdit> edits, String text, int start, int end) {
		StringBuilder result = new StringBuilder();
		int position = start;
		for (TextEdit edit : edits.stream().sorted(ORDER).toList()) {
			if (edit.start >= start && edit.end <= end) {
				result.append(text, position, edit.start).append(edit.replacement);
				position = edit.end;
			}
		}
		return result.append(text, position, end).toString();
	}

	static String apply(List<TextEdit> edits, String text) {
		return apply(edits, text, 0, text.length());
	}

}
