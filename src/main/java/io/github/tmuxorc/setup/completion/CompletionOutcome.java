package io.github.tmuxorc.setup.completion;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of the completion of a shell.
 */
enum CompletionOutcome {

	/** The shell had none and has it now. */
	ADDED,

	/** The shell had that of another version, and has that of this one now. */
	UPDATED,

	/** The shell had it; nothing was written. */
	UNCHANGED,

	/** A run that is not dry would add it. */
	WOULD_ADD,

	/** A run that is not dry would update it. */
	WOULD_UPDATE,

	/** It did not work. */
	FAILED;

	CompletionOutcome inDryRun() {
		return switch (this) {
			case ADDED -> WOULD_ADD;
			case UPDATED -> WOULD_UPDATE;
			default -> this;
		};
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
