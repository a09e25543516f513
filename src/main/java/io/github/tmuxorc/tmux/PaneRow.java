package io.github.tmuxorc.tmux;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What tmux told of one pane.
 *
 * @param places the names of what was asked for, each with its place
 * @param values the values
 */
record PaneRow(Map<String, Integer> places, List<String> values) {

	/**
	 * How the own process has ended, or nothing while it has not. For a pane that lives
	 * this takes tmux far less time than the three variables do.
	 */
	static final String END = "?pane_dead,#{pane_dead_status} #{pane_dead_signal},";

	private static final int SIGNALLED = 128;

	/**
	 * Give names their places.
	 * @param variables names, each once
	 * @return their places
	 */
	static Map<String, Integer> places(List<String> variables) {
		Map<String, Integer> places = new HashMap<>();
		variables.forEach((variable) -> places.put(variable, places.size()));
		return places;
	}

	String text(String variable) {
		return this.values.get(Objects.requireNonNull(this.places.get(variable), variable));
	}

	int number(String variable) {
		return Integer.parseInt(text(variable));
	}

	long count(String variable) {
		return Long.parseLong(text(variable));
	}

	boolean flag(String variable) {
		String value = text(variable);
		return !value.isEmpty() && !value.equals("0");
	}

	// Then it has no id any more, or is in no session.
	boolean isClosing() {
		return text("pane_id").isEmpty() || (this.places.containsKey("session_name") && text("session_name").isEmpty());
	}

	/**
	 * Whether the own process has ended and tmux does not know how.
	 * @return whether it is so, where that was asked for
	 */
	boolean isEnding() {
		return this.places.containsKey(END) && dead() && deadStatus() == null;
	}

	PaneId id() {
		return new PaneId(text("pane_id"));
	}

	boolean dead() {
		return !text(END).isEmpty();
	}

	@Nullable Integer deadStatus() {
		if (!dead()) {
			return null;
		}
		String[] end = text(END).split(" ", 2);
		if (!end[1].isEmpty() && !end[1].equals("0")) {
			return SIGNALLED + Integer.parseInt(end[1]);
		}
		return end[0].isEmpty() ? null : Integer.valueOf(end[0]);
	}

	PaneRevision revision(List<String> variables) {
		StringBuilder state = new StringBuilder();
		for (String variable : variables) {
			state.append(text(variable)).append(' ');
		}
		return new PaneRevision(id(), state.toString(), count("window_activity"));
	}

	Map<String, String> options(List<String> names) {
		Map<String, String> options = new HashMap<>();
		for (String name : names) {
			String value = text(name);
			if (!value.isEmpty()) {
				options.put(name, value);
			}
		}
		return options;
	}

}
