package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.TmuxException;

/**
 * The tmux of this machine lacks what we need.
 */
public class TmuxTooOldException extends TmuxException {

	public TmuxTooOldException(TmuxVersion version) {
		super("tmux " + version + " is too old.", "Install tmux 3.2 or newer.");
	}

}
