package io.github.tmuxorc.tmux.control;

/**
 * The connection has ended, or did not come about.
 */
class ConnectionEndedException extends Exception {

	ConnectionEndedException(String message) {
		super(message);
	}

}
