package io.github.tmuxorc.terminal;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.OutputUnavailableException;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneOutputListener;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxSubscription;

/**
 * Wakes whoever waits when a program writes into its pane, or ends.
 */
final class PaneSignal implements PaneOutputListener, AutoCloseable {

	/** A pane can move to another session, but not without end. */
	private static final int MOST_SUBSCRIPTIONS = 10;

	private final RawText raw = new RawText();

	private @Nullable TmuxSubscription subscription;

	private int subscriptions;

	private long written = System.nanoTime();

	private boolean changed = true;

	private boolean ended;

	/**
	 * Listen to a pane, and to no other any more.
	 * @param tmux the server
	 * @param pane the pane
	 */
	void listen(TmuxClient tmux, PaneId pane) {
		close();
		if (++this.subscriptions > MOST_SUBSCRIPTIONS) {
			return;
		}
		try {
			this.subscription = tmux.output(pane, this);
		}
		catch (OutputUnavailableException ex) {
			this.subscription = null;
		}
	}

	/**
	 * Whether tmux does not tell what happens in the pane.
	 * @return whether one has to look
	 */
	boolean isDeaf() {
		return this.subscription == null;
	}

	@Override
	public void close() {
		if (this.subscription != null) {
			this.subscription.close();
			this.subscription = null;
		}
	}

	/**
	 * What the program wrote.
	 * @return the text, to be taken
	 */
	RawText raw() {
		return this.raw;
	}

	@Override
	public synchronized void wrote(String text) {
		this.raw.add(text);
		this.written = System.nanoTime();
		this.changed = true;
		notifyAll();
	}

	@Override
	public synchronized void ended() {
		this.changed = true;
		this.ended = true;
		notifyAll();
	}

	/**
	 * Wait for a change.
	 * @param until the time to wait for at most, as {@link System#nanoTime()} tells it
	 * @throws InterruptedException if the thread is interrupted
	 */
	synchronized void await(long until) throws InterruptedException {
		long nanos = until - System.nanoTime();
		while (!this.changed && nanos > 0) {
			wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
			nanos = until - System.nanoTime();
		}
	}

	/**
	 * Let more come, so that a burst is read at once, but not so much that some is lost.
	 * @param until the time to wait for at most, as {@link System#nanoTime()} tells it
	 * @throws InterruptedException if the thread is interrupted
	 */
	synchronized void gather(long until) throws InterruptedException {
		long nanos = until - System.nanoTime();
		while (!this.raw.isLong() && nanos > 0) {
			wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
			nanos = until - System.nanoTime();
		}
	}

	/**
	 * Whether something changed since the last call.
	 * @return whether it did
	 */
	synchronized boolean takeChange() {
		boolean changed = this.changed;
		this.changed = false;
		return changed;
	}

	/**
	 * Whether no more will be told, once.
	 * @return whether it ended since the last call
	 */
	synchronized boolean takeEnd() {
		boolean ended = this.ended;
		this.ended = false;
		return ended;
	}

	synchronized long written() {
		return this.written;
	}

}
