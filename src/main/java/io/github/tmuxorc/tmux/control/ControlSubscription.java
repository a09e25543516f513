package io.github.tmuxorc.tmux.control;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.tmux.FormatPoll;
import io.github.tmuxorc.tmux.TmuxSubscription;

/**
 * Something that is followed over whatever connection there is: it begins again with each
 * new one, and asks while there is none.
 */
final class ControlSubscription implements TmuxSubscription {

	private static final Logger logger = LoggerFactory.getLogger(ControlSubscription.class);

	private final ControlTransport transport;

	private final String name;

	private final FormatPoll what;

	private final Thread thread;

	private volatile @Nullable ControlConnection connection;

	private volatile boolean closed;

	/**
	 * Create the subscription.
	 * @param transport keeps the connection
	 * @param name a name that no other subscription of the transport has
	 * @param what what is followed, and how to ask for it
	 */
	ControlSubscription(ControlTransport transport, String name, FormatPoll what) {
		this.transport = transport;
		this.name = name;
		this.what = what;
		this.thread = Thread.ofPlatform().daemon().name("tmux-follow").unstarted(this::run);
	}

	/**
	 * Connect now, and again whenever the connection ends.
	 * @return this
	 */
	ControlSubscription start() {
		this.connection = this.transport.follow(this.name, this.what);
		this.thread.start();
		return this;
	}

	private void run() {
		try {
			while (!this.closed && !this.transport.isClosed()) {
				follow();
			}
		}
		catch (InterruptedException ex) {
			// Closing does that.
		}
		ControlConnection connection = this.connection;
		if (connection != null) {
			connection.unfollow(this.name);
		}
	}

	private void follow() throws InterruptedException {
		ControlConnection connection = this.connection;
		if (connection != null) {
			connection.awaitEnd();
		}
		else {
			this.what.look();
			Thread.sleep(FormatPoll.PACE);
		}
		try {
			this.connection = this.transport.follow(this.name, this.what);
		}
		catch (TmuxOrcException ex) {
			logger.debug("There is no connection to tmux", ex);
			this.connection = null;
		}
	}

	@Override
	public void close() {
		this.closed = true;
		this.thread.interrupt();
	}

}
