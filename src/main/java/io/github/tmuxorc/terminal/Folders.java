package io.github.tmuxorc.terminal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * Folders that somebody gave.
 */
final class Folders {

	private Folders() {
	}

	/**
	 * Check a folder.
	 * @param folder its path, or null if none was given
	 * @return its whole path; null if none was given
	 * @throws UsageException if there is no such folder
	 */
	static @Nullable String check(@Nullable String folder) {
		if (folder == null) {
			return null;
		}
		if (!exists(folder)) {
			throw new UsageException("There is no folder '" + folder + "'.", "Name a folder that exists.");
		}
		return Path.of(folder).toAbsolutePath().toString();
	}

	private static boolean exists(String folder) {
		try {
			return Files.isDirectory(Path.of(folder));
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

}
