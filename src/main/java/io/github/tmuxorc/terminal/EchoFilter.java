package io.github.tmuxorc.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the echo of what was typed among the lines that came. The terminal echoes a line
 * when it is typed; a shell that was busy then shows it once more behind its prompt.
 */
final class EchoFilter {

	/** What shells end their prompts with. */
	private static final Pattern PROMPT = Pattern.compile("[$#%\\p{S}\\p{Pf}\\p{Co}]\\h*$");

	private final List<Expected> expected;

	private EchoFilter(List<Expected> expected) {
		this.expected = expected;
	}

	/**
	 * Expect the echo of what was typed.
	 * @param typed what was typed, or null if nothing is known
	 * @return the filter
	 */
	static EchoFilter of(@Nullable TypedText typed) {
		List<TypedText.Line> lines = (typed != null) ? typed.lines() : List.of();
		return new EchoFilter(lines.stream()
			.filter((line) -> line.length() > 0 || line.edited())
			.map((line) -> new Expected(line, true, true))
			.toList());
	}

	/**
	 * Whether any echo may still come.
	 * @return whether one is expected
	 */
	boolean isExpecting() {
		return this.expected.stream().anyMatch(Expected::mayCome);
	}

	/**
	 * How long an echo can be that may still come, and whose text is known.
	 * @return how many characters it has at most, without its blanks
	 */
	int longest() {
		return this.expected.stream()
			.filter((one) -> one.mayCome() && !one.line.edited())
			.mapToInt((one) -> one.line.length())
			.max()
			.orElse(0);
	}

	/**
	 * Take the next line, and expect what is an echo in it no longer.
	 * @param text the line
	 * @param begin where in the line the new text begins: before it stood a prompt
	 * @return the filter for the line behind it, and the echoes in this one
	 */
	Filtered accept(String text, int begin) {
		List<Expected> next = new ArrayList<>();
		List<Span> echoes = new ArrayList<>();
		int from = begin;
		for (Expected one : this.expected) {
			Span echo = one.mayCome() ? echo(one, text, begin, from) : null;
			if (echo == null) {
				next.add(one);
				continue;
			}
			echoes.add(echo);
			from = echo.end;
			boolean first = one.bare && begin == 0 && text.substring(0, echo.start).isBlank();
			next.add(new Expected(one.line, false, first && one.behindPrompt));
		}
		return new Filtered(new EchoFilter(next), echoes);
	}

	/**
	 * Find an echo that lies in two rows.
	 * @param text both rows, or more
	 * @param begin where in the first row the new text begins
	 * @param border where the second row begins
	 * @return the echo, or null if none goes on behind the border
	 */
	@Nullable Span across(String text, int begin, int border) {
		for (Expected one : this.expected) {
			Span echo = (one.mayCome() && !one.line.edited()) ? echo(one, text, begin, begin) : null;
			if (echo != null && echo.start < border && echo.end > border) {
				return echo;
			}
		}
		return null;
	}

	private static @Nullable Span echo(Expected one, String text, int begin, int from) {
		if (one.line.edited()) {
			// It is known only where it stands, not what it is.
			return (begin > 0 && begin < text.length() && one.line.ended()) ? new Span(begin, text.length()) : null;
		}
		for (Span echo = one.line.in(text, from); echo != null; echo = one.line.in(text, echo.start + 1)) {
			String before = text.substring(begin, echo.start);
			boolean bare = before.isBlank() && (one.bare || begin > 0);
			if (bare || (one.behindPrompt && PROMPT.matcher(before).find())) {
				return echo;
			}
		}
		return null;
	}

	/**
	 * An echo that may come.
	 *
	 * @param line what was typed
	 * @param bare whether it may stand alone in its line
	 * @param behindPrompt whether it may stand behind a prompt
	 */
	private record Expected(TypedText.Line line, boolean bare, boolean behindPrompt) {

		boolean mayCome() {
			return this.bare || this.behindPrompt;
		}

	}

	/**
	 * A part of a line.
	 *
	 * @param start the index of its first character
	 * @param end the index behind its last character
	 */
	record Span(int start, int end) {

		boolean holds(int from, int to) {
			return from >= this.start && to <= this.end;
		}

		/**
		 * What of this lies in a row, with the blanks around it.
		 * @param row the text of the row
		 * @param begin where the row begins
		 * @return a part of the row
		 */
		Span in(String row, int begin) {
			int from = Math.max(0, this.start - begin);
			int to = Math.min(row.length(), this.end - begin);
			while (from > 0 && row.charAt(from - 1) == ' ') {
				from--;
			}
			while (to < row.length() && row.charAt(to) == ' ') {
				to++;
			}
			return new Span(from, to);
		}

	}

	/**
	 * What a line was.
	 *
	 * @param next what is expected behind it
	 * @param echoes the parts of the line that are echoes
	 */
	record Filtered(EchoFilter next, List<Span> echoes) {

	}

}
