package io.github.tmuxorc.agent;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Something to look for near the bottom of an agent's screen.
 *
 * @param id the name that a state gives as its reason
 * @param sign what it is a sign of
 * @param region how many of the last lines that are not blank are looked at
 * @param priority which rule of the same sign counts, if several are met: the highest
 * @param versions the versions of the program that it is for
 * @param framed whether the line must stand between two rules that are drawn
 * @param pattern what a line must contain
 * @param placeholders what the program itself writes where a person would type
 */
record ScreenRule(String id, ScreenSign sign, int region, int priority, VersionRange versions, boolean framed,
		Pattern pattern, List<String> placeholders) {

	ScreenRule {
		placeholders = List.copyOf(placeholders);
	}

	/**
	 * Look for it.
	 * @param lines the lines of the screen that are not blank, the lowest last
	 * @return the lines that fit, the lowest first
	 */
	Stream<Match> find(List<String> lines) {
		int top = Math.max(0, lines.size() - this.region);
		return IntStream.iterate(lines.size() - 1, (index) -> index >= top, (index) -> index - 1)
			.mapToObj((index) -> match(lines.get(index), index))
			.flatMap(Stream::ofNullable);
	}

	private @Nullable Match match(String line, int index) {
		Matcher matcher = this.pattern.matcher(line);
		return matcher.find() ? new Match(this, index, line.strip(), detail(matcher)) : null;
	}

	private @Nullable String detail(Matcher matcher) {
		String text = (matcher.groupCount() > 0) ? matcher.group(1) : null;
		return (text != null && this.placeholders.contains(text.strip())) ? "" : text;
	}

	/**
	 * Where a rule was met.
	 *
	 * @param rule the rule
	 * @param index the number of the line among those that are not blank
	 * @param line the line
	 * @param detail what the pattern's first group matched, if it has one; empty if the
	 * program itself wrote that
	 */
	record Match(ScreenRule rule, int index, String line, @Nullable String detail) {

	}

}
