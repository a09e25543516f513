package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.FailedException;

/**
 * Keeps senders to one agent apart, in this process and in others.
 */
public final class SenderLock implements AutoCloseable {

	/** A file lock holds for a whole process, so threads need one of their own. */
	private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

	private final Agent agent;

	private final ReentrantLock thread;

	private final FileChannel channel;

	private SenderLock(Agent agent, ReentrantLock thread, FileChannel channel) {
		this.agent = agent;
		this.thread = thread;
		this.channel = channel;
	}

	/**
	 * Wait for the senders before us.
	 * @param agent the agent that is to be typed into
	 * @return the lock, to be closed
	 * @throws FailedException if the agent's folder is gone or cannot be written
	 */
	public static SenderLock acquire(Agent agent) {
		Path file = agent.folder().lock();
		ReentrantLock thread = THREADS.computeIfAbsent(file, (path) -> new ReentrantLock());
		try {
			thread.lockInterruptibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw cancelled(agent);
		}
		try {
			return new SenderLock(agent, thread, locked(file));
		}
		catch (ClosedByInterruptException | FileLockInterruptionException ex) {
			thread.unlock();
			throw cancelled(agent);
		}
		catch (IOException ex) {
			thread.unlock();
			FailedException failure = new FailedException("The file " + file + " cannot be locked.",
					"Check that its folder exists and can be written; nothing was sent.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private static FileChannel locked(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			channel.lock();
			return channel;
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
	}

	private static CancelledException cancelled(Agent agent) {
		return new CancelledException(
				"The wait for the senders before this one to agent '" + agent.name() + "' was interrupted.",
				"Send again; nothing was sent.");
	}

	public Agent agent() {
		return this.agent;
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
			this.thread.unlock();
		}
	}

}
