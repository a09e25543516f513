package io.github.tmuxorc.setup;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;

/**
 * What tells where the user's files are: the environment variables and the system.
 *
 * @param variables the environment variables
 * @param system the system
 */
public record UserEnvironment(Map<String, String> variables, OperatingSystem system) {

	public UserEnvironment {
		Map<String, String> copy = (system == OperatingSystem.WINDOWS) ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER)
				: new TreeMap<>();
		copy.putAll(variables);
		variables = copy;
	}

	/**
	 * The environment of this process.
	 * @return the environment
	 */
	static UserEnvironment current() {
		return new UserEnvironment(System.getenv(), OperatingSystem.of(System.getProperty("os.name")));
	}

	/**
	 * The user's home, as the variable says: programs follow it, while Java's own
	 * {@code user.home} does not.
	 * @return an absolute path of a folder
	 * @throws FailedException if it is not set, or there is no such folder
	 */
	public Path home() {
		String name = (this.system == OperatingSystem.WINDOWS) ? "USERPROFILE" : "HOME";
		Path home = folder(name);
		if (home == null) {
			throw new FailedException("The variable " + name + " does not hold the absolute path of your home folder.",
					"Set it, and run the command again.");
		}
		if (!Files.isDirectory(home)) {
			throw new FailedException("The folder " + home + ", which the variable " + name + " names, does not exist.",
					"Make it or correct the variable, and run the command again.");
		}
		return home;
	}

	/**
	 * A folder that a variable names.
	 * @param name the variable
	 * @return its path, or {@code null} if the variable is unset, empty or not an
	 * absolute path
	 */
	public @Nullable Path folder(String name) {
		Path path = path(name);
		return (path != null && path.isAbsolute()) ? path : null;
	}

	/**
	 * A path that a variable names.
	 * @param name the variable
	 * @return its path, or {@code null} if the variable is unset or empty
	 */
	public @Nullable Path path(String name) {
		String value = this.variables.getOrDefault(name, "");
		return value.isEmpty() ? null : Path.of(value);
	}

	/**
	 * Whether a program can be started by its name.
	 * @param program the name
	 * @return whether a folder of the PATH has it
	 */
	public boolean hasProgram(String program) {
		String path = this.variables.getOrDefault("PATH", "");
		Stream<String> names = (this.system == OperatingSystem.WINDOWS) ? Stream.of(program + ".exe", program + ".cmd")
				: Stream.of(program);
		return names.anyMatch((name) -> Pattern.compile(File.pathSeparator, Pattern.LITERAL)
			.splitAsStream(path)
			.filter((folder) -> !folder.isEmpty())
			.map((folder) -> Path.of(folder, name))
			.anyMatch((file) -> Files.isRegularFile(file) && Files.isExecutable(file)));
	}

}
