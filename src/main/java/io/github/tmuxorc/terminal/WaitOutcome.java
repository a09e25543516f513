package io.github.tmuxorc.terminal;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import io.github.tmuxorc.failure.ExitCode;

/**
 * How a wait for a pane ended.
 */
enum WaitOutcome {

	/** The text or pattern came. */
	MATCH(ExitCode.DONE),

	/** Nothing was written for as long as was asked. */
	QUIET(ExitCode.DONE),

	/** The program ended, as was waited for. */
	EXIT(ExitCode.DONE),

	/** A stop pattern came first. */
	STOP(ExitCode.FAILED),

	/** The pane ended first. */
	ENDED(ExitCode.FAILED),

	/** The time was over first. */
	TIMEOUT(ExitCode.TIME_LIMIT);

	private final ExitCode exitCode;

	WaitOutcome(ExitCode exitCode) {
		this.exitCode = exitCode;
	}

	ExitCode exitCode() {
		return this.exitCode;
	}

	/**
	 * Whether something that came ended the wait.
	 * @return whether it did
	 */
	boolean isFound() {
		return this == MATCH || this == STOP;
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
