package io.github.tmuxorc.task;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How far a task is.
 */
public enum TaskState {

	/**
	 * Nobody has taken it.
	 */
	OPEN,

	/**
	 * Somebody has taken it.
	 */
	CLAIMED,

	/**
	 * Somebody works on it.
	 */
	STARTED,

	/**
	 * It cannot go on, for a reason that is told.
	 */
	BLOCKED,

	/**
	 * It is done.
	 */
	DONE;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
