package io.github.tmuxorc.tmux;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What tmux told of one pane.
 *
 * @param places the names of what was asked for, each with its place
 * @param values the values
 */
record PaneRow(Map<String, Integer> places, List<String> values) {

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

	PaneId id() {
		return new PaneId(text("pane_id"));
	}

	@Nullable Integer deadStatus() {
		String signal = text("pane_dead_signal");
		if (!signal.isEmpty() && !signal.equals("0")) {
			return SIGNALLED + Integer.parseInt(signal);
		}
		String status = text("pane_dead_status");
		return status.isEmpty() ? null : Integer.valueOf(status);
	}

	PaneRevision revision() {
		return new PaneRevision(id(), PaneRevision.VARIABLES.stream().map(this::text).collect(Collectors.joining(" ")),
				count("window_activity"));
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
