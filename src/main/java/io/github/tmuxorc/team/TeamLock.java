package io.github.tmuxorc.team;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.process.LockedFile;

/**
 * Keeps commands apart that bring members of teams back, so that nobody is started or
 * told twice. The second sees what the first has done.
 *
 * @param file what is locked, and is there only meanwhile
 */
record TeamLock(Path file) {

	<T> T call(Supplier<T> work) {
		try {
			Files.createDirectories(this.file.resolveSibling(""));
			try (LockedFile _ = LockedFile.await(this.file)) {
				try {
					return work.get();
				}
				finally {
					Files.deleteIfExists(this.file);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException("Waiting for another command that starts members of teams was interrupted.",
					"Run the command again.");
		}
		catch (IOException ex) {
			FailedException failure = new FailedException("The file " + this.file + " cannot be locked.",
					"Make its folder writable.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

}
