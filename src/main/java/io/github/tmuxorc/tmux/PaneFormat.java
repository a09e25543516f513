package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Says what is asked of panes, and reads what tmux answers. A pane of which tmux tells
 * the same again is made into the same object again, so a format is kept by who lists
 * panes often.
 *
 * @param <T> what is made of each pane
 */
public final class PaneFormat<T> {

	private static final List<String> ID = List.of("pane_id");

	private static final List<String> OVERVIEW = List.of("pane_id", "session_name", "window_index", "window_name",
			"pane_width", "pane_height", "pane_current_command", "pane_title", PaneRow.END);

	private static final List<String> DETAILS = List.of("session_id", "pane_index", "pane_active", "pane_current_path",
			"pane_pid");

	private static final List<String> STATUS = Stream
		.concat(PaneRevision.SCREEN.stream(), Stream.of("pane_id", "session_name", PaneRow.END))
		.toList();

	private static final List<String> FOREGROUND = List.of("pane_current_command", "pane_current_path");

	private static final List<String> PANE = List.of("pane_id", "session_id", "session_name", "window_id", "pane_width",
			"pane_current_command", "pane_title", "pane_current_path", "pane_pid", PaneRow.END);

	private final List<String> variables;

	private final Map<String, Integer> places;

	private final String format;

	private final Function<PaneRow, T> maker;

	private final RecentlyUsed<String, Told<T>> known = new RecentlyUsed<>();

	private PaneFormat(List<String> variables, Function<PaneRow, T> maker) {
		this.variables = List.copyOf(variables);
		this.places = PaneRow.places(variables);
		this.format = TmuxFormat.row(variables);
		this.maker = maker;
	}

	/**
	 * Asks for all that a pane is.
	 * @param options names of the pane options to read as well
	 * @return the format
	 */
	public static PaneFormat<TmuxPane> panes(String... options) {
		List<String> names = List.of(options);
		return new PaneFormat<>(and(PANE, names),
				(row) -> new TmuxPane(row.id(), new SessionId(row.text("session_id")), row.text("session_name"),
						new WindowId(row.text("window_id")), row.number("pane_width"), row.text("pane_current_command"),
						row.text("pane_title"), row.text("pane_current_path"), row.count("pane_pid"), row.dead(),
						row.deadStatus(), row.options(names)));
	}

	/**
	 * Asks for what a list shows.
	 * @param options names of the pane options to read as well
	 * @return the format
	 */
	public static PaneFormat<PaneOverview> overview(String... options) {
		List<String> names = List.of(options);
		return new PaneFormat<>(and(OVERVIEW, names), (row) -> overview(row, names));
	}

	/**
	 * Asks for what a detailed list shows.
	 * @param options names of the pane options to read as well
	 * @return the format
	 */
	public static PaneFormat<PaneDetails> details(String... options) {
		List<String> names = List.of(options);
		return new PaneFormat<>(and(and(OVERVIEW, DETAILS), names),
				(row) -> new PaneDetails(overview(row, names), new SessionId(row.text("session_id")),
						row.number("pane_index"), row.flag("pane_active"), row.text("pane_current_path"),
						row.count("pane_pid")));
	}

	private static PaneOverview overview(PaneRow row, List<String> options) {
		return new PaneOverview(row.id(), row.text("session_name"), row.number("window_index"), row.text("window_name"),
				row.number("pane_width"), row.number("pane_height"), row.text("pane_current_command"),
				row.text("pane_title"), row.dead(), row.deadStatus(), row.options(options));
	}

	/**
	 * Asks for how the processes of panes are.
	 * @param foreground whether to ask for the programs in the foreground as well
	 * @param options names of the pane options to read as well
	 * @return the format
	 */
	public static PaneFormat<PaneStatus> statuses(boolean foreground, String... options) {
		List<String> names = List.of(options);
		return new PaneFormat<>(and(foreground ? and(STATUS, FOREGROUND) : STATUS, names),
				(row) -> new PaneStatus(row.id(), row.text("session_name"), row.count("pane_pid"), row.dead(),
						row.deadStatus(), row.revision(PaneRevision.SCREEN), row.options(names),
						foreground ? new PaneForeground(row.text("pane_current_command"), row.text("pane_current_path"))
								: null));
	}

	/**
	 * Asks which panes there are.
	 * @return the format
	 */
	static PaneFormat<PaneId> ids() {
		return new PaneFormat<>(ID, PaneRow::id);
	}

	/**
	 * Asks for what tells whether a text, the history with it, is still the same.
	 * @return the format
	 */
	public static PaneFormat<PaneRevision> revisions() {
		return new PaneFormat<>(and(ID, PaneRevision.TEXT), (row) -> row.revision(PaneRevision.TEXT));
	}

	private static List<String> and(List<String> variables, List<String> others) {
		return Stream.concat(variables.stream(), others.stream()).toList();
	}

	/**
	 * Asks for the same, and makes something else of it.
	 * @param <R> what is made of each pane
	 * @param made makes it of what this format makes
	 * @return the format
	 */
	public <R> PaneFormat<R> map(Function<T, R> made) {
		return new PaneFormat<>(this.variables, this.maker.andThen(made));
	}

	List<String> variables() {
		return this.variables;
	}

	String format() {
		return this.format;
	}

	/**
	 * Read the answer.
	 * @param outputs what the commands printed
	 * @return the panes but for those that are just being closed
	 */
	List<Told<T>> read(List<String> outputs) {
		return outputs.stream()
			.flatMap((output) -> TmuxFormat.texts(output).stream())
			.map(this::told)
			.filter(Objects::nonNull)
			.toList();
	}

	private @Nullable Told<T> told(String text) {
		Told<T> told = this.known.get(text);
		if (told == null) {
			PaneRow row = new PaneRow(this.places, TmuxFormat.fields(text));
			if (row.isClosing()) {
				return null;
			}
			told = new Told<>(row.id(), row.isEnding(), this.maker.apply(row));
			this.known.put(text, told);
		}
		return told;
	}

	/**
	 * What tmux told of a pane.
	 *
	 * @param <T> what is made of it
	 * @param id the pane
	 * @param isEnding whether its process has ended and tmux does not know how
	 * @param made what is made of it
	 */
	record Told<T>(PaneId id, boolean isEnding, T made) {

	}

}
