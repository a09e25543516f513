package io.github.tmuxorc.terminal;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * A pane that was closed.
 *
 * @param pane its id
 */
record PaneKilled(@JsonPropertyDescription("Id that it had.") String pane) {

	@Override
	public String toString() {
		return "Closed " + this.pane + ".";
	}

}
