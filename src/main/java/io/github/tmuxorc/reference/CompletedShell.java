package io.github.tmuxorc.reference;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A shell that can complete what is typed for this program.
 */
public enum CompletedShell {

	/** The GNU shell. */
	BASH("tmux-orc.bash"),

	/** The Z shell. */
	ZSH("_tmux-orc"),

	/** The friendly interactive shell. */
	FISH("tmux-orc.fish");

	private final String template;

	CompletedShell(String template) {
		this.template = template;
	}

	String template() {
		return this.template;
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
