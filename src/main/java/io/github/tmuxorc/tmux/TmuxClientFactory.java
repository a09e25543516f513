package io.github.tmuxorc.tmux;

/**
 * Connects to tmux servers.
 */
@FunctionalInterface
public interface TmuxClientFactory {

	/**
	 * Make a client for a server. Nothing is started and nothing fails until it is used.
	 * @param address which server
	 * @return the client, to be closed by the caller
	 */
	TmuxClient open(TmuxAddress address);

}
