package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.RefusedException;

/**
 * A session of that name exists already.
 */
public class SessionTakenException extends RefusedException {

	public SessionTakenException(String name) {
		super("A session is called '" + name + "' already.", "Choose another name, or use that session.");
	}

}
