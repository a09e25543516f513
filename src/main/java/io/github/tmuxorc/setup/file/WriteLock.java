package io.github.tmuxorc.setup.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;

/**
 * Keeps a client from writing its file while we do: the folder that the client itself
 * makes for that. A folder that nobody has touched for a while was left by a program that
 * died.
 */
public final class WriteLock implements AutoCloseable {

	private static final Duration STALE = Duration.ofSeconds(10);

	private static final Duration PAUSE = Duration.ofMillis(50);

	private final @Nullable Path folder;

	private WriteLock(@Nullable Path folder) {
		this.folder = folder;
	}

	/**
	 * Take the lock, waiting for the client to let go of it.
	 * @param folder the folder that stands for it, or {@code null} if the client has none
	 * @param patience how long to wait
	 * @return the lock, to be closed
	 * @throws FailedException if it is not to be had
	 */
	public static WriteLock take(@Nullable Path folder, Duration patience) {
		if (folder == null || folder.getParent() == null || !Files.isDirectory(folder.getParent())) {
			return new WriteLock(null);
		}
		Instant end = Instant.now().plus(patience);
		while (!make(folder)) {
			if (Instant.now().isAfter(end)) {
				throw new FailedException("Another program is writing the file that " + folder + " guards.",
						"Nothing was changed; wait a moment, and run the command again.");
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		return new WriteLock(folder);
	}

	private static boolean make(Path folder) {
		try {
			Files.createDirectory(folder);
			return true;
		}
		catch (FileAlreadyExistsException ex) {
			return removeStale(folder);
		}
		catch (IOException ex) {
			throw FileFailure.of("The folder " + folder.getParent() + " cannot be written to", ex);
		}
	}

	private static boolean removeStale(Path folder) {
		try {
			Instant touched = Files.getLastModifiedTime(folder).toInstant();
			if (touched.plus(STALE).isBefore(Instant.now())) {
				Files.delete(folder);
			}
		}
		catch (NoSuchFileException ex) {
			return false; // it has just been let go
		}
		catch (IOException ex) {
			throw FileFailure.of(folder + " cannot be removed", ex);
		}
		return false;
	}

	@Override
	public void close() {
		try {
			if (this.folder != null) {
				Files.deleteIfExists(this.folder);
			}
		}
		catch (IOException ex) {
			throw FileFailure.of(this.folder + " cannot be removed", ex);
		}
	}

}
