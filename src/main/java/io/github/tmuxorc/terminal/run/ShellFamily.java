package io.github.tmuxorc.terminal.run;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Shells that are spoken to in the same way.
 */
enum ShellFamily {

	/**
	 * bash, dash, ksh and others; what only bash needs is in the scripts.
	 */
	POSIX("bash dash sh ash ksh ksh93 mksh busybox rbash", "."),

	/**
	 * zsh.
	 */
	ZSH("zsh", "."),

	/**
	 * fish.
	 */
	FISH("fish", "source");

	private final String programs;

	private final String source;

	ShellFamily(String programs, String source) {
		this.programs = programs;
		this.source = source;
	}

	/**
	 * The family of a program.
	 * @param program the name of the program; that of a login shell begins with a dash
	 * @return the family; null if it is no shell that we know
	 */
	static @Nullable ShellFamily of(String program) {
		String name = program.startsWith("-") ? program.substring(1) : program;
		for (ShellFamily family : values()) {
			if (List.of(family.programs.split(" ")).contains(name)) {
				return family;
			}
		}
		return null;
	}

	/**
	 * The line that has the shell run a script. It begins with a blank, for which many
	 * shells leave it out of their history.
	 * @param script the script
	 * @return the line, without its newline
	 */
	String line(String script) {
		return " " + this.source + " '" + script.replace("'", "'\\''") + "'";
	}

	/**
	 * The name of a script of ours.
	 * @param part which script
	 * @return the name of a resource
	 */
	String resource(String part) {
		return name().toLowerCase(Locale.ROOT) + "." + part;
	}

}
