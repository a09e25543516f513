package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.TmuxException;

/**
 * The tmux of a machine lacks what we need.
 */
public class TmuxTooOldException extends TmuxException {

	public TmuxTooOldException(TmuxVersion version) {
		super("tmux " + version + " is too old.", "Install tmux 3.2 or newer.");
	}

	public TmuxTooOldException(TmuxVersion version, String host) {
		super("tmux " + version + " on host '" + host + "' is too old.", "Install tmux 3.2 or newer there.");
	}

}
