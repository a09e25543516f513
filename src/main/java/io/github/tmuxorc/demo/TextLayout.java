package io.github.tmuxorc.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns text takes in a terminal, and where it breaks into lines. In doubt a
 * character counts as wide: a line that is too short does no harm.
 */
final class TextLayout {

	private static final int WIDE_FROM = 0x1100;

	private static final int VARIATION_EMOJI = 0xfe0f;

	private TextLayout() {
	}

	static int columns(String text) {
		int columns = 0;
		for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
			columns += columns(text.codePointAt(index));
		}
		return columns;
	}

	static int columns(int codePoint) {
		if (codePoint == VARIATION_EMOJI) {
			return 1;
		}
		if (codePoint < 0x300) {
			return 1;
		}
		int type = Character.getType(codePoint);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
			return 0;
		}
		return isWide(codePoint) ? 2 : 1;
	}

	private static boolean isWide(int codePoint) {
		return codePoint >= WIDE_FROM && (codePoint <= 0x115f || (codePoint >= 0x231a && codePoint <= 0x23ff)
				|| (codePoint >= 0x25fd && codePoint <= 0x2757 && Character.isEmojiPresentation(codePoint))
				|| (codePoint >= 0x2e80 && codePoint <= 0xa4cf) || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
				|| (codePoint >= 0xf900 && codePoint <= 0xfaff) || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
				|| (codePoint >= 0xff00 && codePoint <= 0xff60) || (codePoint >= 0xffe0 && codePoint <= 0xffe6)
				|| Character.isEmojiPresentation(codePoint) || codePoint >= 0x1f000);
	}

	/**
	 * Break text into lines, at blanks where there are some.
	 * @param text the text, of one or more lines
	 * @param columns the most columns of a line
	 * @return at least one line, none of them with a control character
	 */
	static List<String> wrap(String text, int columns) {
		List<String> lines = new ArrayList<>();
		for (String line : text.split("\n", -1)) {
			wrapLine(printable(line), Math.max(2, columns), lines);
		}
		return lines;
	}

	private static void wrapLine(String line, int columns, List<String> lines) {
		int start = 0;
		int used = 0;
		int blank = -1;
		for (int index = 0; index < line.length();) {
			int codePoint = line.codePointAt(index);
			used += columns(codePoint);
			if (used > columns && index > start) {
				int end = (blank > start) ? blank : index;
				lines.add(line.substring(start, end).stripTrailing());
				start = end;
				blank = -1;
				used = columns(line.substring(start, index)) + columns(codePoint);
			}
			index += Character.charCount(codePoint);
			if (codePoint == ' ') {
				blank = index;
			}
		}
		lines.add(line.substring(start));
	}

	/**
	 * Replace what a terminal would act on.
	 * @param line a line of text
	 * @return the line without control characters
	 */
	static String printable(String line) {
		StringBuilder result = new StringBuilder(line.length());
		for (int index = 0; index < line.length(); index = line.offsetByCodePoints(index, 1)) {
			int codePoint = line.codePointAt(index);
			if (codePoint == '\t') {
				result.append("    ");
			}
			else {
				result.appendCodePoint(isPrintable(codePoint) ? codePoint : '\ufffd');
			}
		}
		return result.toString();
	}

	private static boolean isPrintable(int codePoint) {
		int type = Character.getType(codePoint);
		return type != Character.CONTROL && type != Character.SURROGATE && type != Character.LINE_SEPARATOR
				&& type != Character.PARAGRAPH_SEPARATOR;
	}

}
