package io.github.tmuxorc.terminal;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.tmux.TmuxSession;

/**
 * Sessions of a tmux server.
 *
 * @param sessions the sessions
 * @param total how many there are
 * @param nextCursor what continues the list; null if nothing follows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionList(@JsonPropertyDescription("The sessions.") List<Entry> sessions,
		@JsonPropertyDescription("How many there are.") int total,
		@JsonPropertyDescription("Give as 'cursor' for what follows.") @Nullable String nextCursor) {

	SessionList {
		sessions = List.copyOf(sessions);
	}

	static SessionList of(Page<TmuxSession> page) {
		return new SessionList(page.items().stream().map(Entry::of).toList(), page.total(), page.nextCursor());
	}

	@Override
	public String toString() {
		if (this.sessions.isEmpty()) {
			return "No sessions.";
		}
		return TextTable.of(List.of("ID", "NAME", "WINDOWS", "ATTACHED", "CREATED"),
				this.sessions.stream().map(Entry::row).toList())
				+ new Page<>(this.sessions, this.total, this.nextCursor).more("sessions");
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
	record Entry(@JsonPropertyDescription("Id, such as $1.") String id,
			@JsonPropertyDescription("Its name.") String name,
			@JsonPropertyDescription("How many windows it has.") int windows,
			@JsonPropertyDescription("Whether a terminal shows it.") boolean attached,
			@JsonPropertyDescription("When it was started.") Instant created) {

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
