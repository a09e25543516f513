package io.github.tmuxorc.terminal;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * Numbers that somebody gave.
 */
final class Numbers {

	/** More lines than any history that is of use. */
	static final int MOST_LINES = 100_000;

	private Numbers() {
	}

	/**
	 * Check a number.
	 * @param name the name of the option
	 * @param number the number, or null if none was given
	 * @param least the least that is taken
	 * @param most the most that is taken
	 * @param fallback what is taken if none was given
	 * @return the number
	 * @throws UsageException if it is out of range
	 */
	static int in(String name, @Nullable Integer number, int least, int most, int fallback) {
		if (number == null) {
			return fallback;
		}
		if (number < least || number > most) {
			throw new UsageException("--" + name + " " + number + " is out of range.",
					"Give a number from " + least + " to " + most + ".");
		}
		return number;
	}

}
