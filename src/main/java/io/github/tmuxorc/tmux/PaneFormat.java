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

	private static final List<String> ID = List.of("pane_id");

	private static final List<String> OVERVIEW = List.of("pane_id", "session_name", "window_index", "window_name",
			"pane_width", "pane_height", "pane_current_command", "pane_title", PaneRow.END);

	private static final List<String> DETAILS = List.of("session_id", "pane_index", "pane_active", "pane_current_path",
			"pane_pid");

	private static final List<String> PANE = Stream
		.concat(PaneRevision.VARIABLES.stream(),
				Stream.of("pane_id", "session_id", "session_name", "pane_current_command", "pane_current_path",
						PaneRow.END))
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
		return new PaneFormat<>(and(OVERVIEW, options), (row) -> overview(row, options));
	}

	/**
	 * Asks for what a detailed list shows.
	 * @param options names of the pane options to read as well
	 * @return the format
	 */
	static PaneFormat<PaneDetails> details(List<String> options) {
		return new PaneFormat<>(and(and(OVERVIEW, DETAILS), options),
				(row) -> new PaneDetails(overview(row, options), new SessionId(row.text("session_id")),
						row.number("pane_index"), row.flag("pane_active"), row.text("pane_current_path"),
						row.count("pane_pid")));
	}

	private static PaneOverview overview(PaneRow row, List<String> options) {
		return new PaneOverview(row.id(), row.text("session_name"), row.number("window_index"), row.text("window_name"),
				row.number("pane_width"), row.number("pane_height"), row.text("pane_current_command"),
				row.text("pane_title"), row.dead(), row.deadStatus(), row.options(options));
	}

	/**
	 * Asks which panes there are.
	 * @return the format
	 */
	static PaneFormat<PaneId> ids() {
		return new PaneFormat<>(ID, PaneRow::id);
	}

	/**
	 * Asks for what tells whether a text is still the same.
	 * @return the format
	 */
	static PaneFormat<PaneRevision> revisions() {
		return new PaneFormat<>(and(ID, PaneRevision.VARIABLES), PaneRow::revision);
	}

	private static List<String> and(List<String> variables, List<String> others) {
		return Stream.concat(variables.stream(), others.stream()).toList();
	}

	private static TmuxPane pane(PaneRow row, List<String> options) {
		return new TmuxPane(row.id(), new SessionId(row.text("session_id")), row.text("session_name"),
				new WindowId(row.text("window_id")), row.number("pane_width"), row.text("pane_current_command"),
				row.text("pane_title"), row.text("pane_current_path"), row.count("pane_pid"), row.dead(),
				row.deadStatus(), row.revision(), row.options(options));
	}

	String format() {
		return TmuxFormat.row(this.variables);
	}

	/**
	 * Read the answer.
	 * @param outputs what the commands printed
	 * @return the panes but for those that are just being closed
	 */
	Stream<PaneRow> rows(Stream<String> outputs) {
		Map<String, Integer> places = PaneRow.places(this.variables);
		return outputs.flatMap((output) -> TmuxFormat.rows(output).stream())
			.map((values) -> new PaneRow(places, values))
			.filter((row) -> !row.isClosing());
	}

}
