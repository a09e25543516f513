package io.github.tmuxorc.terminal;

/**
 * Keys were pressed in a pane.
 *
 * @param pane the id of the pane
 * @param keys how many were pressed
 */
record KeysSent(String pane, int keys) {

	@Override
	public String toString() {
		return "Pressed " + this.keys + ((this.keys != 1) ? " keys" : " key") + " in " + this.pane + ".";
	}

}
