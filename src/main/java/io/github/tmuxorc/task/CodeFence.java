package io.github.tmuxorc.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The marks between which code stands in Markdown.
 *
 * @param mark what begins it
 * @param content what is indented less ends the item that it stands in, and with it the
 * code
 */
record CodeFence(String mark, int content) {

	private static final Pattern BEGIN = Pattern
		.compile("\\s*(?:[-*+]\\s+|\\d+[.)]\\s+)?(?:(?<ticks>`{3,})[^`]*|(?<tildes>~{3,}).*)");

	/**
	 * Find the mark that begins code.
	 * @param line a line
	 * @return the mark; null if the line has none
	 */
	static @Nullable String mark(String line) {
		Matcher begin = BEGIN.matcher(line);
		if (!begin.matches()) {
			return null;
		}
		return (begin.group("ticks") != null) ? begin.group("ticks") : begin.group("tildes");
	}

	boolean isLeftBy(String line) {
		return !line.isBlank() && MarkdownPart.indent(line) < this.content;
	}

	boolean isClosedBy(String line) {
		return line.strip().startsWith(this.mark) && line.strip().replace(this.mark.substring(0, 1), "").isEmpty();
	}

}
