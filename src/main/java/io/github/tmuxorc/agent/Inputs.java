package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.machine.Machine;

/**
 * Checks what came from outside before anything is done with it.
 */
public final class Inputs {

	private static final int DEFAULT_SECONDS = 50;

	private static final int MOST_SECONDS = 86_400;

	private Inputs() {
	}

	/**
	 * A time limit.
	 * @param seconds how many seconds, or null for the usual ones
	 * @return the limit
	 * @throws UsageException if it is out of range
	 */
	public static Duration limit(@Nullable Integer seconds) {
		if (seconds == null) {
			return Duration.ofSeconds(DEFAULT_SECONDS);
		}
		if (seconds < 0 || seconds > MOST_SECONDS) {
			throw new UsageException("A time limit of " + seconds + " s is out of range.",
					"Give 0 to " + MOST_SECONDS + " seconds.");
		}
		return Duration.ofSeconds(seconds);
	}

	static int count(String name, @Nullable Integer number, int fallback) {
		if (number == null) {
			return fallback;
		}
		if (number < 0) {
			throw new UsageException("The value " + number + " of '" + name + "' is negative.",
					"Give 0 or a greater number.");
		}
		return number;
	}

	/**
	 * A folder that must exist.
	 * @param text its path; null for the folder of this process
	 * @return the whole path
	 */
	public static Path directory(@Nullable String text) {
		Path directory = path((text != null) ? text : "").toAbsolutePath().normalize();
		if (!Files.isDirectory(directory)) {
			throw new NotFoundException("There is no folder " + directory + ".", "Give a folder that exists.");
		}
		return directory;
	}

	/**
	 * A folder that must exist on a machine.
	 * @param text its path; null for the folder of this process, or the home folder on
	 * another machine
	 * @param machine the machine
	 * @return the whole path
	 */
	static Path directory(@Nullable String text, Machine machine) {
		Host host = machine.host();
		if (host == null) {
			return directory(text);
		}
		Path directory = (text != null) ? path(text) : machine.places().home();
		if (!directory.isAbsolute()) {
			throw new UsageException("'" + directory + "' is no whole path.",
					"Name the folder on host '" + host.name() + "' from its root on.");
		}
		if (!machine.isFolder(directory)) {
			throw new NotFoundException("There is no folder " + directory + " on host '" + host.name() + "'.",
					"Give a folder that exists there.");
		}
		return directory;
	}

	/**
	 * A text that was given as it is, or as the name of a file.
	 * @param given the text, or {@code @FILE}
	 * @return the text
	 */
	static String text(String given) {
		if (!given.startsWith("@")) {
			return given;
		}
		Path file = path(given.substring(1));
		if (!Files.isRegularFile(file)) {
			throw new NotFoundException("There is no file " + file + ".", "Give a file that exists after the '@'.");
		}
		try {
			return Files.readString(file);
		}
		catch (MalformedInputException ex) {
			throw new UsageException("The file " + file + " is not text in UTF-8.", "Convert it to UTF-8.");
		}
		catch (IOException ex) {
			UsageException failure = new UsageException("The file " + file + " cannot be read.",
					"Check its permissions.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private static Path path(String text) {
		try {
			return Path.of(text);
		}
		catch (InvalidPathException ex) {
			throw new UsageException("'" + text + "' is not the path of a file.",
					"Give a path without control characters.");
		}
	}

}
