package io.github.tmuxorc.tmux;

import java.time.Duration;

import io.github.tmuxorc.failure.TmuxException;

/**
 * The tmux server does not answer.
 */
public class TmuxSilentException extends TmuxException {

	public TmuxSilentException(String command, Duration limit) {
		super("The tmux server did not answer '" + command + "' within " + limit.toMillis() + " ms.",
				"Look whether its process hangs or is stopped, then try again.");
	}

}
