package io.github.tmuxorc.terminal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.host.Host;

/**
 * Folders that somebody gave.
 */
final class Folders {

	private Folders() {
	}

	/**
	 * Check a folder.
	 * @param folder its path, or null if none was given
	 * @param host the machine that it is on; null for this one
	 * @return its whole path; null if none was given
	 * @throws UsageException if there is no such folder here, or it is no whole path
	 */
	static @Nullable String check(@Nullable String folder, @Nullable Host host) {
		if (folder == null) {
			return null;
		}
		if (host != null) {
			return whole(folder, host);
		}
		if (!exists(folder)) {
			throw new UsageException("There is no folder '" + folder + "'.", "Name a folder that exists.");
		}
		return Path.of(folder).toAbsolutePath().toString();
	}

	// tmux starts in the home folder there if it does not exist.
	private static String whole(String folder, Host host) {
		if (!folder.startsWith("/")) {
			throw new UsageException("'" + folder + "' is no whole path.",
					"Name the folder on host '" + host.name() + "' from its root on.");
		}
		return folder;
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
