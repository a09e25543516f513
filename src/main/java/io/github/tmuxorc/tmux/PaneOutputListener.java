package io.github.tmuxorc.tmux;

/**
 * Is told what the program in a pane writes, by a thread of the connection, one call
 * after the other. It must return at once and must not use the client.
 */
public interface PaneOutputListener {

	/**
	 * The program wrote something.
	 * @param text what it wrote, in pieces of any length, with its control characters and
	 * escape sequences. Bytes that are not UTF-8 are the character U+FFFD
	 */
	void wrote(String text);

	/**
	 * What the program wrote between two pieces was lost, because it wrote faster than we
	 * could read for longer than 20 s.
	 */
	default void lost() {
	}

	/**
	 * Nothing more will be told: the program has ended, the pane was closed or moved to
	 * another session, or the connection or the server ended. It is told once. What was
	 * written in the last moment before a program ended may not have been told, since
	 * tmux drops it; if the pane stays, it is on its screen.
	 */
	void ended();

}
