package io.github.tmuxorc.server.audit;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a call ended.
 */
enum CallOutcome {

	/** It was done. */
	DONE,

	/** It was tried and failed. */
	FAILED,

	/** It was not tried, or must not be done now. */
	REFUSED,

	/** Its client wanted it no longer, or hung up; it has no answer. */
	CANCELLED;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
