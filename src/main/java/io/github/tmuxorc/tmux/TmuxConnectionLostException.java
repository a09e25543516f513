package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.TmuxException;

/**
 * The connection ended, and with it the answer to a command that must not be repeated
 * blindly.
 */
public class TmuxConnectionLostException extends TmuxException {

	public TmuxConnectionLostException(String command) {
		super("The connection to tmux ended before '" + command + "' was answered.",
				"Look whether it was carried out before you repeat it.");
	}

}
