package io.github.tmuxorc.terminal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.LockedFile;
import io.github.tmuxorc.tmux.PaneId;

/**
 * Keeps runs in one pane apart, in this process and in others. It ends with the process.
 *
 * @param file the file that is locked for the run
 */
record RunLock(LockedFile file) implements AutoCloseable {

	/**
	 * Take the lock of a pane.
	 * @param runs the folder of all runs
	 * @param socket the server of the pane
	 * @param pane the pane
	 * @return the lock, to be closed
	 * @throws RefusedException if another run holds it
	 */
	static RunLock take(Path runs, Path socket, PaneId pane) {
		Path file = runs.resolve("lock-" + Integer.toHexString(socket.hashCode()) + "-" + pane.value().substring(1));
		try {
			Files.createDirectories(runs);
			LockedFile locked = LockedFile.within(file, Duration.ZERO);
			if (locked == null) {
				throw new RefusedException("Another command is being run in pane " + pane + " now.",
						"Wait until it has ended, or use another pane.");
			}
			return new RunLock(locked);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException("The command was cancelled before it was run.", "Run it again.");
		}
	}

	@Override
	public void close() {
		this.file.close();
	}

}
