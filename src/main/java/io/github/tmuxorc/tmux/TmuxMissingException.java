package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.TmuxException;

/**
 * There is no tmux on a machine.
 */
public class TmuxMissingException extends TmuxException {

	public TmuxMissingException() {
		super("The program 'tmux' is neither on the PATH nor in the usual places.",
				"Install tmux 3.2 or newer, such as with 'apt install tmux' or 'brew install tmux'.");
	}

	public TmuxMissingException(String host) {
		super("The host '" + host + "' has no program 'tmux', neither on its PATH nor in the usual places.",
				"Install tmux 3.2 or newer there.");
	}

}
