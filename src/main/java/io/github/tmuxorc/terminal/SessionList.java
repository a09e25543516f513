package io.github.tmuxorc.terminal;

import java.time.Instant;
import java.util.List;

import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.tmux.TmuxSession;

/**
 * Sessions of a tmux server.
 *
 * @param sessions the sessions
 */
record SessionList(List<Entry> sessions) {

	SessionList {
		sessions = List.copyOf(sessions);
	}

	@Override
	public String toString() {
		if (this.sessions.isEmpty()) {
			return "No sessions.";
		}
		return TextTable.of(List.of("ID", "NAME", "WINDOWS", "ATTACHED", "CREATED"),
				this.sessions.stream().map(Entry::row).toList());
	}

	/**
	 * A session.
	 *
	 * @param id its id
	 * @param name its name
	 * @param windows how many windows it has
	 * @param attached whether a terminal shows it
	 * @param created when it was started
	 */
	record Entry(String id, String name, int windows, boolean attached, Instant created) {

		static Entry of(TmuxSession session) {
			return new Entry(session.id().value(), session.name(), session.windows(), session.attached(),
					session.created());
		}

		private List<String> row() {
			return List.of(this.id, this.name, Integer.toString(this.windows), this.attached ? "yes" : "no",
					this.created.toString());
		}

	}

}
