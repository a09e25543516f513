package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.TmuxException;

/**
 * The tmux server belongs to somebody else.
 */
public class TmuxDeniedException extends TmuxException {

	public TmuxDeniedException(String message) {
		super("The tmux server is not ours to use: " + message + ".",
				"Name a server of your own with --socket, or run this as the user who owns it.");
	}

}
