package io.github.tmuxorc.setup.client;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * For which projects a client gets our server.
 */
public enum Scope {

	/** All projects of the user. */
	USER,

	/** One project, by a file in its folder. */
	PROJECT;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
