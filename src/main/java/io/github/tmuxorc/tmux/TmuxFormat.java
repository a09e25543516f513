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
		return texts(output).stream().map(TmuxFormat::fields).toList();
	}

	/**
	 * The rows that were printed, as they were.
	 * @param output what tmux printed
	 * @return the text of each row
	 */
	static List<String> texts(String output) {
		List<String> texts = new ArrayList<>();
		int start = output.indexOf(ROW);
		while (start >= 0) {
			int end = output.indexOf(END, start + ROW.length());
			texts.add(output.substring(start + ROW.length(), (end >= 0) ? end : output.length()));
			start = (end >= 0) ? output.indexOf(ROW, end) : -1;
		}
		return texts;
	}

	/**
	 * The fields of a row.
	 * @param text the text of the row
	 * @return the fields, each control character in them as a blank
	 */
	static List<String> fields(String text) {
		List<String> fields = new ArrayList<>();
		int start = 0;
		for (int end; (end = text.indexOf(SEPARATOR, start)) >= 0; start = end + SEPARATOR.length()) {
			fields.add(printable(text.substring(start, end)));
		}
		fields.add(printable(text.substring(start)));
		return fields;
	}

	private static String printable(String value) {
		return value.chars().anyMatch(TmuxFormat::isControl) ? value.replaceAll(CONTROL, " ") : value;
	}

	private static boolean isControl(int character) {
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
