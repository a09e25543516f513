package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a client starts for a server.
 *
 * @param command the program, or {@code null} if the entry names none
 * @param arguments its arguments
 */
record ServerEntry(@Nullable String command, List<String> arguments) {

	/**
	 * The name that we are registered under.
	 */
	static final String NAME = "tmux-orc";

	private static final Pattern OUR_PROGRAM = Pattern.compile("(.*[/\\\\])?tmux-orc(\\.(exe|cmd|bat))?",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final List<String> OUR_ARGUMENTS = List.of("server", "start");

	ServerEntry {
		arguments = List.copyOf(arguments);
	}

	/**
	 * The entry that starts a program of ours.
	 * @param program the program
	 * @return the entry
	 */
	static ServerEntry of(String program) {
		return new ServerEntry(program, OUR_ARGUMENTS);
	}

	ServerEntry with(ServerArguments arguments) {
		return new ServerEntry(this.command, arguments.applyTo(this.arguments));
	}

	ServerEntry withCommand(String command) {
		return new ServerEntry(command, this.arguments);
	}

	/**
	 * Whether this starts our server, wherever the program lies. Further arguments are
	 * the user's choice.
	 * @return whether it is ours
	 */
	boolean isOurs() {
		return this.command != null && OUR_PROGRAM.matcher(this.command).matches()
				&& this.arguments.size() >= OUR_ARGUMENTS.size()
				&& this.arguments.subList(0, OUR_ARGUMENTS.size()).equals(OUR_ARGUMENTS);
	}

	/**
	 * Whether this starts a given program, perhaps through a link.
	 * @param program the program
	 * @return whether the command is an absolute path that leads to it
	 */
	boolean starts(Path program) {
		if (this.command == null || this.command.indexOf('\0') >= 0) {
			return false;
		}
		Path path = Path.of(this.command);
		try {
			return path.equals(program) || (path.isAbsolute() && Files.isSameFile(path, program));
		}
		catch (IOException ex) {
			return false; // the command leads nowhere
		}
	}

}
