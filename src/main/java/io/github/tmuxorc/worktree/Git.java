package io.github.tmuxorc.worktree;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramFinder;
import io.github.tmuxorc.process.ProgramMissingException;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;

/**
 * Runs the user's own git, in the folder that is named and nowhere else.
 */
final class Git {

	/** A checkout of a large repository takes its time. */
	private static final Duration LIMIT = Duration.ofMinutes(5);

	private static final Pattern VERSION = Pattern.compile("([0-9]+)\\.([0-9]+)");

	/** Set in a hook of git, these would lead to another repository than the folder's. */
	private static final List<String> LEADING_AWAY = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE",
			"GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_PREFIX",
			"GIT_NAMESPACE");

	private final ProgramRunner runner;

	private final @Nullable String path;

	Git(ProgramRunner runner, @Nullable String path) {
		this.runner = runner;
		this.path = path;
	}

	/**
	 * Run git, whatever comes of it.
	 * @param folder where
	 * @param arguments its arguments
	 * @return how it ended and what it printed
	 * @throws ProgramMissingException if there is no git
	 */
	ProgramResult run(Path folder, String... arguments) {
		Path program = ProgramFinder.find("git", this.path);
		if (program == null) {
			throw new ProgramMissingException("git");
		}
		List<String> command = new ArrayList<>(List.of(program.toString()));
		command.addAll(List.of(arguments));
		Map<String, @Nullable String> environment = new HashMap<>();
		LEADING_AWAY.forEach((name) -> environment.put(name, null));
		environment.put("LC_ALL", "C");
		environment.put("GIT_TERMINAL_PROMPT", "0");
		return this.runner.run(new ProgramCall(command, environment, "", LIMIT, folder));
	}

	/**
	 * Run git, which is to succeed.
	 * @param folder where
	 * @param arguments its arguments
	 * @return what it printed, without the end of the last line
	 * @throws FailedException if it does not succeed
	 */
	String text(Path folder, String... arguments) {
		ProgramResult result = run(folder, arguments);
		if (result.status() != 0) {
			throw failure(folder, arguments[0], result);
		}
		return result.output().stripTrailing();
	}

	/**
	 * Run git, which is to succeed and to end all that it prints with a NUL.
	 * @param folder where
	 * @param arguments its arguments
	 * @return what it printed
	 * @throws FailedException if it does not succeed
	 */
	List<String> items(Path folder, String... arguments) {
		return items(text(folder, arguments));
	}

	static List<String> items(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split("\0"));
	}

	/**
	 * Ask git for what there may be.
	 * @param folder where
	 * @param arguments its arguments
	 * @return what it printed; null if there is none
	 */
	@Nullable String find(Path folder, String... arguments) {
		ProgramResult result = run(folder, arguments);
		return (result.status() == 0) ? result.output().stripTrailing() : null;
	}

	/**
	 * Whether git is new enough for something.
	 * @param folder where
	 * @param major the first number of the least version
	 * @param minor its second number
	 * @throws FailedException if it is not
	 */
	void requireVersion(Path folder, int major, int minor) {
		String version = text(folder, "--version");
		Matcher numbers = VERSION.matcher(version);
		if (!numbers.find() || Integer.parseInt(numbers.group(1)) < major
				|| (Integer.parseInt(numbers.group(1)) == major && Integer.parseInt(numbers.group(2)) < minor)) {
			throw new FailedException(
					"This needs git " + major + "." + minor + " or newer, and there is " + version + ".",
					"Install a newer git.");
		}
	}

	static FailedException failure(Path folder, String command, ProgramResult result) {
		String said = (result.error().isBlank() ? result.output() : result.error()).strip();
		return new FailedException("'git " + command + "' failed in " + folder + ": "
				+ said.replaceFirst("^(fatal|error): ", "").replaceAll("\\s*\\R\\s*", " ").replaceFirst("\\.?$", "."),
				"Set that right in the repository, and run the command again.");
	}

	/**
	 * Some files for a message.
	 * @param files their paths
	 * @return the first of them, and how many there are besides
	 */
	static String named(Collection<String> files) {
		List<String> names = new ArrayList<>(
				files.stream().limit(5).map((file) -> file.replaceAll("\\p{Cc}", "?")).toList());
		if (files.size() > names.size()) {
			names.add((files.size() - names.size()) + " more");
		}
		return String.join(", ", names);
	}

}
