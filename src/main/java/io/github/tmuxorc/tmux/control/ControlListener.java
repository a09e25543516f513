package io.github.tmuxorc.tmux.control;

/**
 * Is told what tmux says unasked, by the thread that reads the connection.
 */
interface ControlListener {

	/**
	 * A program wrote into a pane.
	 * @param bytes what it wrote
	 */
	default void wrote(PaneBytes bytes) {
	}

	/**
	 * Something else happened.
	 * @param line what tmux says of it, which begins with a percent sign
	 */
	default void told(String line) {
	}

	/**
	 * The connection has ended.
	 */
	default void ended() {
	}

}
