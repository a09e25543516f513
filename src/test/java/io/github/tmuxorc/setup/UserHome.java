package io.github.tmuxorc.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import io.github.tmuxorc.setup.file.UserFiles;

/**
 * A user's home in a folder, and a program of ours beside it.
 *
 * @param home the home
 * @param program our program
 */
public record UserHome(Path home, Path program) {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

	/**
	 * Make a home and a program.
	 * @param folder the folder
	 * @return both
	 * @throws IOException if they cannot be made
	 */
	public static UserHome in(Path folder) throws IOException {
		Path home = Files.createDirectories(folder.resolve("home"));
		return new UserHome(home, program(folder.resolve("program")));
	}

	/**
	 * Make a program.
	 * @param folder the folder that gets {@code bin/tmux-orc}
	 * @return the program
	 * @throws IOException if it cannot be made
	 */
	public static Path program(Path folder) throws IOException {
		Path program = Files.createDirectories(folder.resolve("bin")).resolve("tmux-orc");
		return Files.createFile(program,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
	}

	/**
	 * The environment of the user, on Linux.
	 * @param variables further variables, each followed by its value
	 * @return the environment
	 */
	public UserEnvironment environment(String... variables) {
		return environment(OperatingSystem.LINUX, variables);
	}

	/**
	 * The environment of the user.
	 * @param system the system
	 * @param variables further variables, each followed by its value
	 * @return the environment
	 */
	public UserEnvironment environment(OperatingSystem system, String... variables) {
		Map<String, String> all = new HashMap<>(
				Map.of((system == OperatingSystem.WINDOWS) ? "USERPROFILE" : "HOME", this.home.toString()));
		for (int i = 0; i < variables.length; i += 2) {
			all.put(variables[i], variables[i + 1]);
		}
		return new UserEnvironment(all, system);
	}

	/**
	 * What changes files of the user, at a fixed time, and remembers it beside the home.
	 * @return what changes files
	 */
	public UserFiles userFiles() {
		return new UserFiles(this.program.resolveSibling("state"), CLOCK);
	}

}
