package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What tmux knows of a pane whose text is read, asked for in the same moment.
 *
 * @param screen the revision of the screen
 * @param text the revision of all lines
 * @param historySize how many lines are above the screen
 * @param cursorColumn the column of the cursor, from 0
 * @param cursorRow the row of the cursor, from 0
 * @param title the title
 * @param width columns
 * @param alternate whether the program uses the alternate screen
 * @param dead whether the pane's own process has ended
 */
record PaneMeta(PaneRevision screen, PaneRevision text, int historySize, int cursorColumn, int cursorRow, String title,
		int width, boolean alternate, boolean dead) {

	private static final List<String> VARIABLES = Stream
		.concat(Stream.of("pane_id", "pane_title", "pane_dead", "alternate_on", "cursor_y"), PaneRevision.TEXT.stream())
		.toList();

	private static final Map<String, Integer> PLACES = PaneRow.places(VARIABLES);

	private static final String FORMAT = TmuxFormat.row(VARIABLES);

	static TmuxCommand command(PaneId pane) {
		return TmuxCommand.of("display-message", "-p", "-t", pane.value(), FORMAT);
	}

	/**
	 * Read what {@link #command(PaneId)} printed.
	 * @param pane the pane
	 * @param output the output
	 * @return what it says
	 * @throws PaneNotFoundException if there is no such pane, for which tmux prints empty
	 * fields
	 */
	static PaneMeta of(PaneId pane, String output) {
		PaneRow row = new PaneRow(PLACES, TmuxFormat.rows(output).getFirst());
		if (row.text("pane_id").isEmpty()) {
			throw new PaneNotFoundException(pane.value());
		}
		return new PaneMeta(row.revision(PaneRevision.SCREEN), row.revision(PaneRevision.TEXT),
				row.number("history_size"), row.number("cursor_x"), row.number("cursor_y"), row.text("pane_title"),
				row.number("pane_width"), row.flag("alternate_on"), row.flag("pane_dead"));
	}

}
