package io.github.tmuxorc.setup.client;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of setting up a client.
 */
enum Outcome {

	/**
	 * The client had no server of our name and has one now.
	 */
	ADDED,

	/**
	 * The client started us from another place, and now from this one.
	 */
	UPDATED,

	/**
	 * Another server of our name gave way to ours.
	 */
	REPLACED,

	/**
	 * The client starts us already; nothing was written.
	 */
	UNCHANGED,

	/**
	 * A run that is not dry would add our server.
	 */
	WOULD_ADD,

	/**
	 * A run that is not dry would change the program that the client starts.
	 */
	WOULD_UPDATE,

	/**
	 * A run that is not dry would replace another server of our name.
	 */
	WOULD_REPLACE,

	/**
	 * The client is not installed; nothing was written.
	 */
	NOT_FOUND,

	/**
	 * It did not work; nothing was written.
	 */
	FAILED;

	/**
	 * What a dry run says of this outcome.
	 * @return the outcome
	 */
	Outcome inDryRun() {
		return switch (this) {
			case ADDED -> WOULD_ADD;
			case UPDATED -> WOULD_UPDATE;
			case REPLACED -> WOULD_REPLACE;
			default -> this;
		};
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
