package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks tmux for panes and reads its answer.
 *
 * @param <T> what is made of each pane
 * @param variables what is asked for
 * @param read makes it
 */
record PaneFormat<T>(List<String> variables, Function<PaneRow, T> read) {

	private static final List<String> OVERVIEW = List.of("pane_id", "session_name", "window_index", "window_name",
			"pane_width", "pane_height", "pane_current_command", "pane_title", PaneRow.END);

	private static final List<String> PANE = Stream
		.of(OVERVIEW, PaneRevision.VARIABLES, List.of("session_id", "pane_index", "pane_active", "pane_current_path"))
		.flatMap(List::stream)
		.distinct()
		.toList();

	/**
	 * Asks for all that a pane is.
	 * @param options names of the pane options to read as well
	 * @return the format
	 */
	static PaneFormat<TmuxPane> panes(List<String> options) {
		return new PaneFormat<>(and(PANE, options), (row) -> pane(row, options));
	}

	/**
	 * Asks for what a list shows.
	 * @param options names of the pane options to read as well
	 * @return the format
	 */
	static PaneFormat<PaneOverview> overview(List<String> options) {
		return new PaneFormat<>(and(OVERVIEW, options),
				(row) -> new PaneOverview(row.id(), row.text("session_name"), row.number("window_index"),
						row.text("window_name"), row.number("pane_width"), row.number("pane_height"),
						row.text("pane_current_command"), row.text("pane_title"), row.dead(), row.deadStatus(),
						row.options(options)));
	}

	/**
	 * Asks which panes there are.
	 * @return the format
	 */
	static PaneFormat<PaneId> ids() {
		return new PaneFormat<>(List.of("pane_id"), PaneRow::id);
	}

	/**
	 * Asks for what tells whether a text is still the same.
	 * @return the format
	 */
	static PaneFormat<PaneRevision> revisions() {
		return new PaneFormat<>(and(List.of("pane_id"), PaneRevision.VARIABLES), PaneRow::revision);
	}

	private static List<String> and(List<String> variables, List<String> others) {
		return Stream.concat(variables.stream(), others.stream()).toList();
	}

	private static TmuxPane pane(PaneRow row, List<String> options) {
		return new TmuxPane(row.id(), new SessionId(row.text("session_id")), row.text("session_name"),
				new WindowId(row.text("window_id")), row.number("window_index"), row.text("window_name"),
				row.number("pane_index"), row.flag("pane_active"), row.number("pane_width"), row.number("pane_height"),
				row.text("pane_current_command"), row.text("pane_title"), row.text("pane_current_path"),
				row.count("pane_pid"), row.dead(), row.deadStatus(), row.revision(), row.options(options));
	}

	String format() {
		return TmuxFormat.row(this.variables);
	}

	/**
	 * Read the answer.
	 * @param output what tmux printed
	 * @return the panes but for those that are just being closed
	 */
	List<T> rows(String output) {
		Map<String, Integer> places = PaneRow.places(this.variables);
		return TmuxFormat.rows(output)
			.stream()
			.map((values) -> new PaneRow(places, values))
			.filter((row) -> !row.isClosing())
			.map(this.read)
			.toList();
	}

}
