package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * tmux's format language: rows of fields that any value can be read back from, and text
 * that means itself.
 */
final class TmuxFormat {

	/**
	 * What no value holds, since nobody can know it before.
	 */
	private static final String MARK = Long.toString(ThreadLocalRandom.current().nextLong(1L << 32, 1L << 35), 36);

	/**
	 * Between fields. Of all control characters only this one is printed as it is by
	 * every tmux.
	 */
	private static final String SEPARATOR = MARK + "\t";

	/**
	 * Begins each row: what the user's own hooks print does not.
	 */
	private static final String ROW = "row-" + SEPARATOR;

	/**
	 * Ends each row, of however many lines it is.
	 */
	private static final String END = MARK + ".";

	/** A pattern for such values takes tmux seven times as long as the value itself. */
	private static final String CONTROL = "[\u0001-\u001f\u007f]";

	private static final char DELETE = 0x7f;

	private TmuxFormat() {
	}

	/**
	 * A format that prints fields in one row, between marks that no value holds.
	 * @param variables names of variables or user options
	 * @return the format
	 */
	static String row(List<String> variables) {
		return variables.stream()
			.map((variable) -> "#{" + variable + "}")
			.collect(Collectors.joining(SEPARATOR, ROW, END));
	}

	/**
	 * A format that prints one variable, a control character in its value as a blank.
	 * @param variable name of a variable or user option
	 * @return the format
	 */
	static String field(String variable) {
		return "#{s/" + CONTROL + "/ /:" + variable + "}";
	}

	/**
	 * The rows that were printed.
	 * @param output what tmux printed
	 * @return the fields of each row, each control character in them as a blank
	 */
	static List<List<String>> rows(String output) {
		List<List<String>> rows = new ArrayList<>();
		int start = output.indexOf(ROW);
		while (start >= 0) {
			List<String> fields = new ArrayList<>();
			int end = fields(output, start + ROW.length(), fields);
			rows.add(fields);
			start = output.indexOf(ROW, end);
		}
		return rows;
	}

	/**
	 * Read the fields of a row in one go, since a list has thousands of them.
	 * @param output what tmux printed
	 * @param start where the first field begins
	 * @param fields to which they are added
	 * @return where the row ends
	 */
	private static int fields(String output, int start, List<String> fields) {
		int length = output.length();
		int field = start;
		boolean clean = true;
		for (int i = start; i < length; i++) {
			char character = output.charAt(i);
			if (!isControl(character)) {
				continue;
			}
			if (character == '\t' && output.startsWith(MARK, Math.max(field, i - MARK.length()))) {
				fields.add(printable(output.substring(field, i - MARK.length()), clean));
				field = i + 1;
				clean = true;
			}
			else if (character == '\n' && output.startsWith(END, Math.max(field, i - END.length()))) {
				fields.add(printable(output.substring(field, i - END.length()), clean));
				return i;
			}
			else {
				clean = false;
			}
		}
		int end = output.startsWith(END, Math.max(field, length - END.length())) ? length - END.length() : length;
		fields.add(printable(output.substring(field, end), clean));
		return length;
	}

	private static String printable(String value, boolean clean) {
		return clean ? value : value.replaceAll(CONTROL, " ");
	}

	private static boolean isControl(char character) {
		return character < ' ' || character == DELETE;
	}

	/**
	 * Text for a place where tmux expands formats, which is also where it would run
	 * {@code #(programs)}.
	 * @param text the text
	 * @return a format that expands to the text
	 */
	static String literal(String text) {
		StringBuilder format = new StringBuilder();
		for (int start = 0; start < text.length();) {
			int end = start;
			while (end < text.length() && text.charAt(end) == '#') {
				end++;
			}
			// tmux leaves a style, #[…], as it is, however many # it begins with.
			int copies = (end < text.length() && text.charAt(end) == '[') ? 1 : 2;
			format.repeat('#', copies * (end - start));
			if (end < text.length()) {
				format.append(text.charAt(end));
			}
			start = end + 1;
		}
		return format.toString();
	}

}
