package io.github.tmuxorc.terminal;

/**
 * A pane that was closed.
 *
 * @param pane its id
 */
record PaneKilled(String pane) {

	@Override
	public String toString() {
		return "Closed " + this.pane + ".";
	}

}
