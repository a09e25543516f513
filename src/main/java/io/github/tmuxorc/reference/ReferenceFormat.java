package io.github.tmuxorc.reference;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How the reference is written.
 */
public enum ReferenceFormat {

	/** For a person at a terminal. */
	TREE,

	/** For a program. */
	JSON,

	/** For a page of the documentation. */
	MARKDOWN,

	/** For the {@code man} program. */
	MAN,

	/** For bash, to complete by. */
	BASH,

	/** For zsh, to complete by. */
	ZSH,

	/** For fish, to complete by. */
	FISH;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
