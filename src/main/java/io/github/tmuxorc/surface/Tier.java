package io.github.tmuxorc.surface;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How much a tool may change. Each tier holds those before it.
 */
public enum Tier {

	/** It changes nothing. */
	READ,

	/** It starts, types and interrupts. */
	OPERATE,

	/** It ends what cannot be brought back. */
	DESTROY;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
