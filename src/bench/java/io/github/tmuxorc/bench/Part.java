package io.github.tmuxorc.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be measured alone.
 */
enum Part {

	STARTS, CALLS, TOOLS, SIZES, FOLLOWING, SENDS, TEAMS, HOSTS;

	/**
	 * Read which parts are asked for.
	 * @param names with commas between them, or 'all'
	 * @return the parts
	 */
	static Set<Part> parse(String names) {
		if (names.equals("all")) {
			return EnumSet.allOf(Part.class);
		}
		return Arrays.stream(names.split(",", -1)).map(Part::of).collect(Collectors.toSet());
	}

	private static Part of(String name) {
		return Arrays.stream(values())
			.filter((part) -> part.toString().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"The bench has no part '" + name + "'. Its parts are " + Arrays.toString(values()) + "."));
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
