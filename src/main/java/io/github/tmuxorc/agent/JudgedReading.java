package io.github.tmuxorc.agent;

import org.jspecify.annotations.Nullable;

/**
 * A reading, and what speaks against it.
 *
 * @param reading the reading
 * @param objection why it is not believed, whatever else was read; null if nothing speaks
 * against it
 */
record JudgedReading(StateReading reading, @Nullable String objection) {

	static JudgedReading of(StateReading reading) {
		return new JudgedReading(reading, null);
	}

}
