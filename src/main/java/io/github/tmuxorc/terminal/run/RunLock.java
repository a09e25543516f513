package io.github.tmuxorc.terminal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.tmux.PaneId;

/**
 * Keeps runs in one pane apart, in this process and in others. It ends with the process.
 */
final class RunLock implements AutoCloseable {

	/** A file lock holds for a whole process. */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path file;

	private final FileChannel channel;

	private RunLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

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
		if (!HELD.add(file)) {
			throw busy(pane);
		}
		try {
			Files.createDirectories(runs);
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (channel.tryLock() == null) {
				channel.close();
				throw busy(pane);
			}
			return new RunLock(file, channel);
		}
		catch (IOException ex) {
			HELD.remove(file);
			throw new UncheckedIOException(ex);
		}
		catch (RefusedException ex) {
			HELD.remove(file);
			throw ex;
		}
	}

	private static RefusedException busy(PaneId pane) {
		return new RefusedException("Another command is being run in pane " + pane + " now.",
				"Wait until it has ended, or use another pane.");
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			HELD.remove(this.file);
		}
	}

}
