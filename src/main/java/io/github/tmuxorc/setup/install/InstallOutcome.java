package io.github.tmuxorc.setup.install;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of installing or uninstalling the program.
 */
enum InstallOutcome {

	/**
	 * There was no version before.
	 */
	INSTALLED,

	/**
	 * It took the place of another version.
	 */
	UPDATED,

	/**
	 * It was so already.
	 */
	UNCHANGED,

	/**
	 * It was removed.
	 */
	REMOVED,

	/**
	 * A run that is not dry would install it.
	 */
	WOULD_INSTALL,

	/**
	 * A run that is not dry would put it in the place of another version.
	 */
	WOULD_UPDATE,

	/**
	 * A run that is not dry would remove it.
	 */
	WOULD_REMOVE;

	/**
	 * What a dry run says of this outcome.
	 * @return the outcome
	 */
	InstallOutcome inDryRun() {
		return switch (this) {
			case INSTALLED -> WOULD_INSTALL;
			case UPDATED -> WOULD_UPDATE;
			case REMOVED -> WOULD_REMOVE;
			default -> this;
		};
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
