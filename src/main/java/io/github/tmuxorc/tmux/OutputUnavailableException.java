package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.TmuxException;

/**
 * What programs write in panes is told in control mode only, and that does not work here.
 */
public class OutputUnavailableException extends TmuxException {

	public OutputUnavailableException() {
		super("tmux does not tell what is written in the pane: its control mode does not work here.",
				"Read the screen with 'pane capture' instead, or try again in half a minute.");
	}

}
