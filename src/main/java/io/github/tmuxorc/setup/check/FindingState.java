package io.github.tmuxorc.setup.check;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a check thinks of what it found.
 */
public enum FindingState {

	/**
	 * It is as it should be.
	 */
	OK,

	/**
	 * The program works, but not as well as it could.
	 */
	WARNING,

	/**
	 * Something does not work.
	 */
	BROKEN;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
