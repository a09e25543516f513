package io.github.tmuxorc.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the lines of a document in Markdown.
 */
final class MarkdownLines {

	private static final String BYTE_ORDER_MARK = "\ufeff";

	/** Nothing that a board keeps, and nothing that ends a line of Markdown. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\t]]");

	private static final Pattern DASHES = Pattern.compile("---\\s*");

	/** The first line of what stands before a document. */
	private static final Pattern PROPERTY = Pattern.compile("[\\w-]+:.*");

	/** A line below it: another property, a value, a note or nothing, but no task. */
	private static final Pattern PROPERTIES = Pattern
		.compile("(?!\\s*-\\s+\\[[ xX]]\\s)(?:[\\w-]+:.*|\\s+\\S.*|-\\s.*|#.*|\\s*)");

	private static final int TAB = 4;

	private MarkdownLines() {
	}

	/**
	 * Read a document.
	 * @param markdown what it says
	 * @return its lines, indented by blanks alone and without control characters; those
	 * that are about the document itself are empty
	 */
	static List<String> of(String markdown) {
		List<String> lines = new ArrayList<>(markdown.replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList());
		Collections.fill(lines.subList(0, frontMatter(lines)), "");
		lines.replaceAll((line) -> withoutTabs(CONTROL.matcher(line).replaceAll(" ")));
		return lines;
	}

	private static String withoutTabs(String line) {
		StringBuilder text = new StringBuilder();
		for (String piece : line.splitWithDelimiters("\t", 0)) {
			text.append(piece.equals("\t") ? " ".repeat(TAB - text.length() % TAB) : piece);
		}
		return text.toString();
	}

	/**
	 * Find what stands at the very begin, between two lines of dashes, and is about the
	 * document.
	 * @param lines the document
	 * @return how many lines it has; 0 if there is none
	 */
	private static int frontMatter(List<String> lines) {
		if (lines.size() < 2 || !DASHES.matcher(lines.getFirst()).matches()
				|| !PROPERTY.matcher(lines.get(1)).matches()) {
			return 0;
		}
		int end = 2;
		while (end < lines.size() && PROPERTIES.matcher(lines.get(end)).matches()) {
			end++;
		}
		return (end < lines.size() && DASHES.matcher(lines.get(end)).matches()) ? end + 1 : 0;
	}

}
