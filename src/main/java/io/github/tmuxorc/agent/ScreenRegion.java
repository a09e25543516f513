package io.github.tmuxorc.agent;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a screen where a rule looks. Rows that are blank do not count.
 *
 * @param place where it is
 * @param lines how many rows it has at most
 */
record ScreenRegion(Place place, int lines) {

	private static final Pattern TEXT = Pattern.compile("(title|footer|turn)|(above|bottom) ([1-9][0-9]{0,2})");

	/**
	 * Read what a file says.
	 * @param text {@code title}, {@code footer}, {@code turn}, {@code above N} or
	 * {@code bottom N}
	 * @return the region
	 * @throws IllegalArgumentException if it is none
	 */
	static ScreenRegion parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(text);
		}
		String place = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
		int lines = (matcher.group(3) != null) ? Integer.parseInt(matcher.group(3)) : Integer.MAX_VALUE;
		return new ScreenRegion(Place.valueOf(place.toUpperCase(Locale.ROOT)), lines);
	}

	/**
	 * Where a region is.
	 */
	enum Place {

		/**
		 * The title of the terminal.
		 */
		TITLE,

		/**
		 * Below the composer.
		 */
		FOOTER,

		/**
		 * Above the composer, from the last prompt that is shown there.
		 */
		TURN,

		/**
		 * The last rows above the composer.
		 */
		ABOVE,

		/**
		 * The last rows of a screen on which no composer is. Above and in a composer they
		 * would only be text.
		 */
		BOTTOM

	}

}
