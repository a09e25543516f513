package io.github.tmuxorc.surface;

import java.util.Arrays;
import java.util.List;

import org.jline.utils.WCWidth;

/**
 * Text in columns, for the {@code toString()} of an answer.
 */
public final class TextTable {

	private static final String GAP = "  ";

	private TextTable() {
	}

	/**
	 * Lay out rows under a header. Columns are as wide as their widest cell; lines end
	 * without blanks and nothing is cut.
	 * @param header the names of the columns
	 * @param rows the rows, each with a cell for every column
	 * @return the lines, joined by newlines, with none at the end
	 */
	public static String of(List<String> header, List<List<String>> rows) {
		int[] widths = new int[header.size()];
		measure(widths, header);
		rows.forEach((row) -> measure(widths, row));
		StringBuilder text = new StringBuilder();
		append(text, widths, header);
		for (List<String> row : rows) {
			text.append('\n');
			append(text, widths, row);
		}
		return text.toString();
	}

	private static void measure(int[] widths, List<String> row) {
		Arrays.setAll(widths, (column) -> Math.max(widths[column], width(row.get(column))));
	}

	// In columns of a terminal: one for most characters, two for those of Chinese, none
	// for
	// accents.
	private static int width(String cell) {
		return cell.codePoints().map((character) -> Math.max(0, WCWidth.wcwidth(character))).sum();
	}

	private static void append(StringBuilder text, int[] widths, List<String> row) {
		StringBuilder line = new StringBuilder();
		for (int column = 0; column < widths.length; column++) {
			String cell = row.get(column);
			line.append(cell).repeat(' ', widths[column] - width(cell)).append(GAP);
		}
		text.append(line.toString().stripTrailing());
	}

}
