package io.github.tmuxorc.terminal;

/**
 * Whether a pane was closed.
 *
 * @param pane its id
 * @param killed whether it was; the person at the terminal may have said no
 */
record PaneKilled(String pane, boolean killed) {

	@Override
	public String toString() {
		return this.killed ? "Closed " + this.pane + "." : "Left " + this.pane + " as it is.";
	}

}
