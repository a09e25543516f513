package io.github.tmuxorc.terminal;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * A pane was made beside another one.
 *
 * @param pane the id of the new pane
 * @param beside the id of the pane that was split
 */
record PaneOpened(@JsonPropertyDescription("Id of the new pane.") String pane,
		@JsonPropertyDescription("Id of the pane that was split.") String beside) {

	@Override
	public String toString() {
		return "Opened " + this.pane + " beside " + this.beside + ".";
	}

}
