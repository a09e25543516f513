package io.github.tmuxorc.tmux;

/**
 * Something that is followed until this is closed. Closing never waits and never fails.
 */
@FunctionalInterface
public interface TmuxSubscription extends AutoCloseable {

	/**
	 * Follow no longer.
	 */
	@Override
	void close();

}
