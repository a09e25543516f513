package io.github.tmuxorc.tmux.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.tmuxorc.process.LockedFile;

/**
 * Lets the control clients of all our processes come and go one after the other. tmux
 * tells each of them when another one comes or goes, and before it is fixed it crashes,
 * with all sessions, if that one is only just being identified (tmux pull request 4980;
 * with 3.3a, six clients that come and go at once do it within 3 seconds). A turn takes
 * some milliseconds. Who gets none in time goes on without: it is not worth a failure.
 * Clients that come to a server from other machines are not known here.
 */
public final class ClientTurns {

	private static final Logger logger = LoggerFactory.getLogger(ClientTurns.class);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/** What a thread does within its turn is a part of it. */
	private final ReentrantLock thread = new ReentrantLock();

	private final Path file;

	private final boolean far;

	/**
	 * Create the turns of this machine's servers.
	 * @param folder the folder of their file, the same for all processes; it is made if
	 * need be
	 */
	public ClientTurns(Path folder) {
		this(folder, "");
	}

	/**
	 * Create the turns.
	 * @param folder the folder of their file
	 * @param host the name of the machine that the server runs on; empty for this one
	 */
	ClientTurns(Path folder, String host) {
		this.far = !host.isEmpty();
		this.file = folder.resolve(host.isEmpty() ? "clients.lock" : "clients-" + host + ".lock");
	}

	/**
	 * Whether they are of the servers of another machine.
	 * @return whether they are
	 */
	boolean areFar() {
		return this.far;
	}

	/**
	 * Wait for a turn.
	 * @return the turn, to be closed
	 */
	Turn take() {
		this.thread.lock();
		// Who is interrupted comes or goes all the same.
		boolean interrupted = Thread.interrupted();
		try {
			return new Turn(this.thread, (this.thread.getHoldCount() > 1) ? null : locked());
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private @Nullable LockedFile locked() {
		try {
			Files.createDirectories(this.file.getParent());
			LockedFile locked = LockedFile.within(this.file, PATIENCE);
			if (locked == null) {
				logger.info("Another process holds {} for long", this.file);
			}
			return locked;
		}
		catch (IOException ex) {
			logger.info("The file {} cannot be locked: {}", this.file, ex.toString());
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	/**
	 * A turn.
	 *
	 * @param thread what keeps the threads of this process apart
	 * @param file the file that is locked; null if none is
	 */
	record Turn(ReentrantLock thread, @Nullable LockedFile file) implements AutoCloseable {

		@Override
		public void close() {
			try {
				if (this.file != null) {
					this.file.close();
				}
			}
			finally {
				this.thread.unlock();
			}
		}

	}

}
