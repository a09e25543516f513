package io.github.tmuxorc.terminal;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.tmux.TmuxPane;

/**
 * Panes of a tmux server.
 *
 * @param panes the panes
 */
record PaneList(List<Entry> panes) {

	PaneList {
		panes = List.copyOf(panes);
	}

	@Override
	public String toString() {
		if (this.panes.isEmpty()) {
			return "No panes.";
		}
		return TextTable.of(List.of("PANE", "SESSION", "WINDOW", "SIZE", "COMMAND", "STATE", "FOLDER"),
				this.panes.stream().map(Entry::row).toList());
	}

	/**
	 * A pane.
	 *
	 * @param id its id
	 * @param session the name of its session
	 * @param sessionId the id of its session
	 * @param windowIndex the number of its window
	 * @param windowName the name of its window
	 * @param index its number in the window
	 * @param active whether it is the active pane of its window
	 * @param width columns
	 * @param height rows
	 * @param command the program in the foreground
	 * @param title the title that the program set
	 * @param directory the folder that the program works in
	 * @param pid the process id of the pane's own process
	 * @param dead whether that process has ended
	 * @param deadStatus the exit status of that process, once it has ended
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(String id, String session, String sessionId, int windowIndex, String windowName, int index,
			boolean active, int width, int height, String command, String title, String directory, long pid,
			boolean dead, @Nullable Integer deadStatus) {

		static Entry of(TmuxPane pane) {
			return new Entry(pane.id().value(), pane.sessionName(), pane.session().value(), pane.windowIndex(),
					pane.windowName(), pane.index(), pane.active(), pane.width(), pane.height(), pane.command(),
					pane.title(), pane.directory(), pane.pid(), pane.dead(), pane.deadStatus());
		}

		private List<String> row() {
			return List.of(this.id, this.session, this.windowIndex + " " + this.windowName,
					this.width + "x" + this.height, this.command, state(), this.directory);
		}

		private String state() {
			if (!this.dead) {
				return "running";
			}
			return (this.deadStatus != null) ? "ended (" + this.deadStatus + ")" : "ended";
		}

	}

}
