package io.github.tmuxorc.task;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves the comments out of the lines of Markdown.
 */
final class MarkdownComments {

	private static final String BEGIN = "<!--";

	private static final String END = "-->";

	/** What stands in code is no comment. */
	private static final Pattern COMMENT = Pattern
		.compile("(?<code>(?<!`)(`+)(?!`).+?(?<!`)\\2(?!`))|<!--(?:-?>|.*?-->)|(?<begun><!--.*)");

	private boolean open;

	/**
	 * Whether the next line begins within a comment.
	 * @return whether it does
	 */
	boolean areOpen() {
		return this.open;
	}

	/**
	 * Leave comments out of the next line.
	 * @param line the line
	 * @param following the lines below it
	 * @return what is left
	 */
	String leaveOut(String line, List<String> following) {
		if (this.open && !line.contains(END)) {
			return "";
		}
		String text = this.open ? line.substring(line.indexOf(END) + END.length()) : line;
		this.open = false;
		return COMMENT.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(left(text, found, following)));
	}

	private String left(String text, MatchResult found, List<String> following) {
		if (found.group("code") != null) {
			return found.group();
		}
		if (found.group("begun") == null) {
			return "";
		}
		this.open = text.substring(0, found.start()).isBlank() || isClosedIn(following);
		return this.open ? "" : found.group();
	}

	// Where another comment begins before an end, the sign within a line is text.
	private static boolean isClosedIn(List<String> lines) {
		String sign = lines.stream()
			.filter((line) -> line.contains(BEGIN) || line.contains(END))
			.findFirst()
			.orElse("");
		int begin = sign.indexOf(BEGIN);
		return sign.contains(END) && (begin < 0 || sign.indexOf(END) < begin);
	}

}
