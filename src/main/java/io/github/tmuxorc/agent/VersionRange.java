package io.github.tmuxorc.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The versions of an agent program that a rule is for.
 *
 * @param bounds what a version must fulfil, all of it
 */
record VersionRange(List<Bound> bounds) {

	private static final Pattern BOUND = Pattern.compile("(>=|<)([0-9]+(?:\\.[0-9]+)*)");

	private static final Pattern VERSION = Pattern.compile("[0-9]+(?:\\.[0-9]+)*");

	private static final Pattern POINT = Pattern.compile("\\.");

	VersionRange {
		bounds = List.copyOf(bounds);
	}

	/**
	 * Read a range.
	 * @param text such as {@code >=2.1.300 <3}; empty for all versions
	 * @return the range
	 * @throws IllegalArgumentException if it is none
	 */
	static VersionRange parse(String text) {
		List<Bound> bounds = new ArrayList<>();
		for (StringTokenizer words = new StringTokenizer(text); words.hasMoreTokens();) {
			String word = words.nextToken();
			Matcher matcher = BOUND.matcher(word);
			if (!matcher.matches()) {
				throw new IllegalArgumentException(word);
			}
			bounds.add(new Bound(matcher.group(1).equals("<"), numbers(matcher.group(2))));
		}
		return new VersionRange(bounds);
	}

	/**
	 * Whether a version is in the range.
	 * @param version the version; one that is not known may be any
	 * @return whether it is
	 */
	boolean contains(@Nullable String version) {
		Matcher matcher = VERSION.matcher((version != null) ? version : "");
		return !matcher.find() || this.bounds.stream().allMatch((bound) -> bound.allows(numbers(matcher.group())));
	}

	private static List<Integer> numbers(String version) {
		return POINT.splitAsStream(version).map(Integer::valueOf).toList();
	}

	/**
	 * One end of a range.
	 *
	 * @param upper whether versions must be lower than it; otherwise they must not
	 * @param version its numbers
	 */
	record Bound(boolean upper, List<Integer> version) {

		boolean allows(List<Integer> other) {
			int compared = 0;
			for (int place = 0; compared == 0 && place < Math.max(this.version.size(), other.size()); place++) {
				compared = Integer.compare(at(other, place), at(this.version, place));
			}
			return (this.upper) ? compared < 0 : compared >= 0;
		}

		private static int at(List<Integer> version, int place) {
			return (place < version.size()) ? version.get(place) : 0;
		}

	}

}
