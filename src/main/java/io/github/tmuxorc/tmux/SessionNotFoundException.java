package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.NotFoundException;

/**
 * There is no such session.
 */
public class SessionNotFoundException extends NotFoundException {

	public SessionNotFoundException(String session) {
		super("No session is called '" + session + "'.", "Run 'session list' to see the sessions.");
	}

}
