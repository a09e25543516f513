package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.process.LockedFile;

/**
 * Keeps senders to one agent apart, in this process and in others.
 */
public final class SenderLock implements AutoCloseable {

	private final Agent agent;

	private final LockedFile file;

	private SenderLock(Agent agent, LockedFile file) {
		this.agent = agent;
		this.file = file;
	}

	/**
	 * Wait for the senders before us.
	 * @param agent the agent that is to be typed into
	 * @return the lock, to be closed
	 * @throws FailedException if the agent's folder is gone or cannot be written
	 */
	public static SenderLock acquire(Agent agent) {
		Path file = agent.folder().lock();
		try {
			if (!agent.folder().isHere()) {
				// It may have been started from elsewhere.
				Files.createDirectories(agent.folder().own());
			}
			return new SenderLock(agent, LockedFile.await(file));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException(
					"The wait for the senders before this one to agent '" + agent.name() + "' was interrupted.",
					"Send again; nothing was sent.");
		}
		catch (IOException ex) {
			FailedException failure = new FailedException("The file " + file + " cannot be locked.",
					"Check that its folder exists and can be written; nothing was sent.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	public Agent agent() {
		return this.agent;
	}

	@Override
	public void close() {
		this.file.close();
	}

}
