package io.github.tmuxorc.surface;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be typed at a place of a command line.
 *
 * @param places the place, once for each name of its command: the words of the command,
 * and for one of its parameters a colon and the index of the argument, {@code +} for all
 * arguments that are left, {@code -} for the names of options, or the option whose value
 * it is
 * @param words fixed words, each with a description that may be empty
 * @param more where more words come from
 */
public record CompletionRow(List<String> places, Map<String, String> words, More more) {

	public CompletionRow {
		places = List.copyOf(places);
		words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
	}

	/**
	 * Where words come from that are not fixed.
	 */
	public enum More {

		/** There are none. */
		NONE,

		/** The program knows what lives right now. */
		PROGRAM,

		/** The folders of the machine. */
		FOLDERS

	}

}
