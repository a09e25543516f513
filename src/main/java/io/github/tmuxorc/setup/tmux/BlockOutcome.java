package io.github.tmuxorc.setup.tmux;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What becomes of our lines in the file that tmux reads.
 */
public enum BlockOutcome {

	/** They were not in it, and are now. */
	ADDED,

	/** They were others before. */
	UPDATED,

	/** They are what they were. */
	UNCHANGED,

	/** A run that is not dry would add them. */
	WOULD_ADD,

	/** A run that is not dry would change them. */
	WOULD_UPDATE;

	BlockOutcome inDryRun() {
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
