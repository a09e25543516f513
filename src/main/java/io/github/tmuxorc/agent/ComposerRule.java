package io.github.tmuxorc.agent;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How the composer of a program is told from text that looks like one: by the rules that
 * are drawn above and below it, or else by the cursor, which stands in it.
 *
 * @param id the name that a state gives as its reason
 * @param frame a rule that is drawn above or below it; null if it has none, and the
 * cursor must stand in it
 * @param scrolled a rule above it that says that more of its text is above
 * @param line its first row, with what was typed as the first group that is there
 * @param more each further row of it, where it has no frame; null if it has none
 * @param above what stands close above it, where it has no frame
 * @param prompt the first row of a prompt that is shown above it
 * @param suggestions what the program itself writes where a person would type
 * @param suggestionColumn the column where the cursor stands before a suggestion, if it
 * stands there before nothing else; otherwise -1
 */
record ComposerRule(String id, @Nullable Pattern frame, @Nullable Pattern scrolled, Pattern line,
		@Nullable Pattern more, @Nullable Pattern above, @Nullable Pattern prompt, List<String> suggestions,
		int suggestionColumn) {

	/** Seen: a rule, a hint, a blank row. */
	private static final int CLOSE = 4;

	ComposerRule {
		suggestions = List.copyOf(suggestions);
	}

	/**
	 * Look for it.
	 * @param screen the screen
	 * @return the composer, or null if none is there
	 */
	@Nullable Composer find(ScreenText screen) {
		return (this.frame != null) ? framed(screen, this.frame) : atCursor(screen);
	}

	/**
	 * Where the last turn begins.
	 * @param screen the screen
	 * @param end the row after it
	 * @return its first row
	 */
	int turn(ScreenText screen, int end) {
		Pattern echo = this.prompt;
		return (echo != null) ? IntStream.range(0, end).filter((row) -> screen.has(echo, row)).reduce(0, Math::max) : 0;
	}

	// Only the two lowest: a picture of a composer stands above.
	private @Nullable Composer framed(ScreenText screen, Pattern rule) {
		int bottom = above(screen, rule, screen.height());
		int top = above(screen, rule, bottom);
		if (top < 0 || bottom - top < 2) {
			return null;
		}
		if (this.scrolled != null && screen.has(this.scrolled, top)) {
			return new Composer(this, top, top + 1, bottom + 1, text(screen, top + 1, bottom, ""), "",
					screen.row(top).strip());
		}
		return composer(screen, top, top + 1, bottom, bottom + 1);
	}

	private static int above(ScreenText screen, Pattern pattern, int row) {
		int above = row - 1;
		while (above >= 0 && !screen.has(pattern, above)) {
			above--;
		}
		return above;
	}

	private @Nullable Composer atCursor(ScreenText screen) {
		int first = screen.row();
		while (first >= 0 && !screen.has(this.line, first)) {
			if (this.more == null || !screen.has(this.more, first)) {
				return null;
			}
			first--;
		}
		int end = screen.row() + 1;
		while (this.more != null && !screen.row(end).isBlank() && screen.has(this.more, end)) {
			end++;
		}
		return (first >= 0 && isBelowIt(screen, first)) ? composer(screen, first, first, end, end) : null;
	}

	private boolean isBelowIt(ScreenText screen, int first) {
		Pattern rule = this.above;
		return rule == null || IntStream.range(first - CLOSE, first).anyMatch((row) -> screen.has(rule, row));
	}

	private @Nullable Composer composer(ScreenText screen, int top, int first, int last, int end) {
		Matcher matcher = this.line.matcher(screen.row(first));
		if (!matcher.find()) {
			return null;
		}
		String text = text(screen, first + 1, last, typed(matcher));
		boolean suggested = isSuggested(screen, first, text);
		return new Composer(this, top, first, end, (suggested || this.suggestions.contains(text)) ? "" : text,
				suggested ? text : "", screen.row(first).strip());
	}

	private static String typed(Matcher matcher) {
		return IntStream.rangeClosed(1, matcher.groupCount())
			.mapToObj(matcher::group)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("");
	}

	private static String text(ScreenText screen, int row, int end, String first) {
		StringBuilder text = new StringBuilder(first);
		for (int next = row; next < end; next++) {
			text.append('\n').append(screen.row(next).strip());
		}
		return text.toString().strip();
	}

	private boolean isSuggested(ScreenText screen, int first, String text) {
		return text.indexOf('\n') < 0 && screen.row() == first && screen.column() == this.suggestionColumn;
	}

}
