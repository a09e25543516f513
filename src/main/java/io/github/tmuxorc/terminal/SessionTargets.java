package io.github.tmuxorc.terminal;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.tmux.PaneFilter;
import io.github.tmuxorc.tmux.SessionNotFoundException;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxSession;

/**
 * Finds the session that somebody names: by its id or its whole name, never by the
 * beginning of one.
 */
@Component
class SessionTargets {

	private final TmuxClient tmux;

	SessionTargets(TmuxClient tmux) {
		this.tmux = tmux;
	}

	/**
	 * The panes of a session.
	 * @param session what names it, or null for all sessions
	 * @return those panes
	 */
	PaneFilter panes(@Nullable String session) {
		return (session != null) ? PaneFilter.in(find(session).id()) : PaneFilter.ALL;
	}

	TmuxSession find(String text) {
		List<TmuxSession> found = this.tmux.sessions()
			.stream()
			.filter((session) -> session.id().value().equals(text) || session.name().equals(text))
			.toList();
		if (found.isEmpty()) {
			throw new SessionNotFoundException(text);
		}
		if (found.size() > 1) {
			throw new NotFoundException(
					"'" + text + "' means several sessions: "
							+ found.stream()
								.map((session) -> session.id() + " (named '" + session.name() + "')")
								.collect(Collectors.joining(", "))
							+ ".",
					"Rename one of them, or name the other by its id.");
		}
		return found.getFirst();
	}

}
