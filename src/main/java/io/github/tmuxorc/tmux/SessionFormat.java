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
	 * A client with this flag takes no output of panes: it shows nothing to anybody, as
	 * our own.
	 */
	private static final String SHOWS_NOTHING = "no-output";

	private SessionFormat() {
	}

	static List<TmuxSession> sessions(String sessions, String clients) {
		Set<String> attached = TmuxFormat.rows(clients)
			.stream()
			.filter((row) -> !List.of(row.get(1).split(",")).contains(SHOWS_NOTHING))
			.map(List::getFirst)
			.collect(Collectors.toSet());
		return TmuxFormat.rows(sessions).stream().map((row) -> session(row, attached)).toList();
	}

	private static TmuxSession session(List<String> row, Set<String> attached) {
		return new TmuxSession(new SessionId(row.get(0)), row.get(1), Integer.parseInt(row.get(2)),
				attached.contains(row.get(0)), Instant.ofEpochSecond(Long.parseLong(row.get(3))));
	}

}
