package io.github.tmuxorc.tmux;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks tmux for sessions and the clients that show them, and reads its answer.
 */
final class SessionFormat {

	static final String SESSIONS = TmuxFormat
		.row(List.of("session_id", "session_name", "session_windows", "session_created"));

	static final String CLIENTS = TmuxFormat.row(List.of("session_id", "client_flags"));

	/**
	 * A client with this flag takes no output of panes, one with both of the others has
	 * no screen: they show nothing to anybody, as our own.
	 */
	private static final String NO_OUTPUT = "no-output";

	private static final Set<String> NO_SCREEN = Set.of("control-mode", "ignore-size");

	private SessionFormat() {
	}

	static List<TmuxSession> sessions(String sessions, String clients) {
		Set<String> attached = TmuxFormat.rows(clients)
			.stream()
			.filter((row) -> showsSomething(List.of(row.get(1).split(","))))
			.map(List::getFirst)
			.collect(Collectors.toSet());
		return TmuxFormat.rows(sessions).stream().map((row) -> session(row, attached)).toList();
	}

	private static boolean showsSomething(List<String> flags) {
		return !flags.contains(NO_OUTPUT) && !flags.containsAll(NO_SCREEN);
	}

	private static TmuxSession session(List<String> row, Set<String> attached) {
		return new TmuxSession(new SessionId(row.get(0)), row.get(1), Integer.parseInt(row.get(2)),
				attached.contains(row.get(0)), Instant.ofEpochSecond(Long.parseLong(row.get(3))));
	}

}
