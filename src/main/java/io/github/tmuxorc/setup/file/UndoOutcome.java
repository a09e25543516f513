package io.github.tmuxorc.setup.file;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What becomes of a file whose change is taken back.
 */
public enum UndoOutcome {

	/** It is byte for byte what it was. */
	RESTORED,

	/** Others have changed it since; only what is ours has gone. */
	REMOVED,

	/** There was none before, and there is none now. */
	DELETED,

	/** Nothing of ours was in it. */
	UNCHANGED,

	/** A run that is not dry would restore it. */
	WOULD_RESTORE,

	/** A run that is not dry would remove what is ours. */
	WOULD_REMOVE,

	/** A run that is not dry would delete it. */
	WOULD_DELETE;

	UndoOutcome inDryRun() {
		return switch (this) {
			case RESTORED -> WOULD_RESTORE;
			case REMOVED -> WOULD_REMOVE;
			case DELETED -> WOULD_DELETE;
			default -> this;
		};
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
