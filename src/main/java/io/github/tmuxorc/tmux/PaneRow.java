package io.github.tmuxorc.tmux;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What tmux told of one pane.
 *
 * @param variables the names of what was asked for
 * @param values the values in the same order
 */
record PaneRow(List<String> variables, List<String> values) {

	private static final int SIGNALLED = 128;

	String text(String variable) {
		return this.values.get(this.variables.indexOf(variable));
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
