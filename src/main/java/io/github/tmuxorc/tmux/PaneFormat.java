package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Asks tmux for panes and reads its answer.
 *
 * @param userOptions names of the pane options to read
 */
record PaneFormat(List<String> userOptions) {

	private static final List<String> VARIABLES = List.of("pane_id", "session_id", "session_name", "window_id",
			"window_index", "window_name", "pane_index", "pane_active", "pane_width", "pane_height",
			"pane_current_command", "pane_title", "pane_current_path", "pane_pid", "pane_dead", "pane_dead_status",
			"pane_dead_signal", "pane_in_mode");

	private static final int SIGNALLED = 128;

	PaneFormat {
		userOptions = List.copyOf(userOptions);
	}

	String format() {
		List<String> variables = new ArrayList<>(VARIABLES);
		variables.addAll(this.userOptions);
		return TmuxFormat.row(variables);
	}

	List<TmuxPane> panes(String output) {
		// A pane that is just being closed has no id any more.
		return TmuxFormat.rows(output).stream().filter((row) -> !row.getFirst().isEmpty()).map(this::pane).toList();
	}

	private TmuxPane pane(List<String> row) {
		return new TmuxPane(new PaneId(row.get(0)), new SessionId(row.get(1)), row.get(2), new WindowId(row.get(3)),
				Integer.parseInt(row.get(4)), row.get(5), Integer.parseInt(row.get(6)), flag(row.get(7)),
				Integer.parseInt(row.get(8)), Integer.parseInt(row.get(9)), row.get(10), row.get(11), row.get(12),
				Long.parseLong(row.get(13)), flag(row.get(14)), deadStatus(row.get(15), row.get(16)), flag(row.get(17)),
				options(row));
	}

	private static boolean flag(String field) {
		return !field.isEmpty() && !field.equals("0");
	}

	private static @Nullable Integer deadStatus(String status, String signal) {
		if (!signal.isEmpty() && !signal.equals("0")) {
			return SIGNALLED + Integer.parseInt(signal);
		}
		return status.isEmpty() ? null : Integer.valueOf(status);
	}

	private Map<String, String> options(List<String> row) {
		Map<String, String> options = new HashMap<>();
		for (int i = 0; i < this.userOptions.size(); i++) {
			String value = row.get(VARIABLES.size() + i);
			if (!value.isEmpty()) {
				options.put(this.userOptions.get(i), value);
			}
		}
		return options;
	}

}
