package io.github.tmuxorc.tmux.control;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the control clients of all our processes come and go one after the other. tmux
 * tells each of them when another one comes or goes, and before it is fixed it crashes,
 * with all sessions, if that one is only just being identified (tmux pull request 4980;
 * with 3.3a, six clients that come and go at once do it within 3 seconds). A turn takes
 * some milliseconds. Who gets none in time goes on without: it is not worth a failure.
 */
public final class ClientTurns {

	private static final Logger logger = LoggerFactory.getLogger(ClientTurns.class);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration PAUSE = Duration.ofMillis(1);

	/** A file lock holds for a whole process, so threads need one of their own. */
	private static final ReentrantLock THREADS = new ReentrantLock();

	private final Path file;

	/**
	 * Create the turns.
	 * @param folder the folder of their file, the same for all processes; it is made if
	 * need be
	 */
	public ClientTurns(Path folder) {
		this.file = folder.resolve("clients.lock");
	}

	/**
	 * Wait for a turn.
	 * @return the turn, to be closed
	 */
	Turn take() {
		THREADS.lock();
		// What a thread does within its turn is a part of it.
		if (THREADS.getHoldCount() > 1) {
			return new Turn(null);
		}
		// An interrupt would close the file, and the client comes or goes all the same.
		boolean interrupted = Thread.interrupted();
		try {
			return new Turn(locked());
		}
		catch (IOException ex) {
			logger.info("The file {} cannot be locked: {}", this.file, ex.toString());
			return new Turn(null);
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private @Nullable FileChannel locked() throws IOException {
		Files.createDirectories(this.file.getParent());
		FileChannel channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (channel.tryLock() == null) {
			if (System.nanoTime() >= end) {
				channel.close();
				logger.info("Another process holds {} for long", this.file);
				return null;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		return channel;
	}

	/**
	 * A turn.
	 *
	 * @param channel the file that is locked; null if none is
	 */
	record Turn(@Nullable FileChannel channel) implements AutoCloseable {

		@Override
		public void close() {
			try {
				if (this.channel != null) {
					this.channel.close();
				}
			}
			catch (IOException ex) {
				logger.info("The file of the turns cannot be closed", ex);
			}
			finally {
				THREADS.unlock();
			}
		}

	}

}
