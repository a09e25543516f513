package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * tmux's format language: rows of fields that any value can be read back from, and text
 * that means itself.
 */
final class TmuxFormat {

	/**
	 * Between fields. Of all control characters only this one is printed as it is by
	 * every tmux.
	 */
	private static final String SEPARATOR = "\t";

	/**
	 * Begins each row: what the user's own hooks print does not.
	 */
	private static final String ROW = "orc-row" + SEPARATOR;

	private TmuxFormat() {
	}

	/**
	 * A format that prints fields in one row. A control character in a value is printed
	 * as a blank, so that it cannot end the field or the row.
	 * @param variables names of variables or user options
	 * @return the format
	 */
	static String row(List<String> variables) {
		return variables.stream().map(TmuxFormat::field).collect(Collectors.joining(SEPARATOR, ROW, ""));
	}

	/**
	 * A format that prints one variable, a control character in its value as a blank.
	 * @param variable name of a variable or user option
	 * @return the format
	 */
	static String field(String variable) {
		return "#{s/[\u0001-\u001f\u007f]/ /:" + variable + "}";
	}

	/**
	 * The rows that were printed.
	 * @param output what tmux printed
	 * @return the fields of each row
	 */
	static List<List<String>> rows(String output) {
		return Stream.of(output.split("\n", -1))
			.filter((line) -> line.startsWith(ROW))
			.map((line) -> List.of(line.substring(ROW.length()).split(SEPARATOR, -1)))
			.toList();
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
