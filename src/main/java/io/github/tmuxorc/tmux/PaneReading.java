package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Map;

/**
 * What was read of a pane in one go.
 *
 * @param meta what tmux knows of the pane
 * @param position where its text ends
 * @param parts its text, from as many places on as were asked for
 * @param styled whether it is wanted with escape sequences
 * @param options the pane options that were asked for, as they were just after that
 */
record PaneReading(PaneMeta meta, PanePosition position, List<Part> parts, boolean styled,
		Map<String, String> options) {

	/**
	 * The text behind a place.
	 * @param part the number of the part
	 * @param place the place in it
	 * @return the text
	 */
	PaneText text(int part, PanePosition.Place place) {
		List<String> shown = this.parts.get(part).shown;
		int end = this.parts.get(part).plain.size();
		return new PaneText(shown.subList(Math.min(place.line(), end), end), this.position, place.gap(),
				this.styled ? 0 : place.column(), this.meta.historySize(), this.meta.cursorColumn(),
				this.meta.cursorRow(), this.meta.alternate(), this.meta.dead(), this.options);
	}

	/**
	 * A part of the text.
	 *
	 * @param plain its lines as plain text, without blank ones at the end
	 * @param shown the same lines as they are wanted
	 */
	record Part(List<String> plain, List<String> shown) {

	}

}
