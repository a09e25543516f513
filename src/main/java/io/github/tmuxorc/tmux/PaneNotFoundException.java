package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.NotFoundException;

/**
 * There is no such pane.
 */
public class PaneNotFoundException extends NotFoundException {

	public PaneNotFoundException(String pane) {
		super("No pane has the id " + pane + ".", "Run 'pane list' to see the panes.");
	}

}
