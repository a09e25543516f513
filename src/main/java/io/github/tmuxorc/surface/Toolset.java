package io.github.tmuxorc.surface;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Tools that are offered together, because one kind of work needs them all.
 */
public enum Toolset {

	/** Starting agents, talking to them, and seeing what they do. */
	AGENTS,

	/** Sessions and panes, and the commands that run in them. */
	TERMINAL;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
