package io.github.tmuxorc.terminal;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.tmux.PaneDetails;
import io.github.tmuxorc.tmux.PaneOverview;

/**
 * Panes of a tmux server.
 *
 * @param panes the panes
 * @param total how many there are
 * @param nextCursor what continues the list; null if nothing follows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaneList(@JsonPropertyDescription("The panes.") List<Entry> panes,
		@JsonPropertyDescription("How many there are.") int total,
		@JsonPropertyDescription("Give as 'cursor' for what follows.") @Nullable String nextCursor) {

	PaneList {
		panes = List.copyOf(panes);
	}

	@Override
	public String toString() {
		if (this.panes.isEmpty()) {
			return "No panes.";
		}
		List<String> header = new ArrayList<>(List.of("PANE", "SESSION", "WINDOW", "SIZE", "COMMAND", "STATE"));
		header.addAll((this.panes.getFirst().pid() != null) ? List.of("PID", "FOLDER", "TITLE") : List.of("TITLE"));
		return TextTable.of(header, this.panes.stream().map(Entry::row).toList())
				+ new Page<>(this.panes, this.total, this.nextCursor).more("panes");
	}

	/**
	 * A pane. What is null in a concise list is known in a detailed one.
	 *
	 * @param id its id
	 * @param session the name of its session
	 * @param window the number and name of its window
	 * @param command the program in the foreground
	 * @param title the title that the program set
	 * @param size columns and rows
	 * @param dead whether its own process has ended
	 * @param agent the name of the agent in it; null if there is none
	 * @param deadStatus the exit status of its own process, once that has ended
	 * @param sessionId the id of its session
	 * @param index its number in the window
	 * @param active whether it is the active pane of its window
	 * @param directory the folder that the program works in
	 * @param pid the process id of its own process
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(@JsonPropertyDescription("Id, such as %3.") String id,
			@JsonPropertyDescription("Name of its session.") String session,
			@JsonPropertyDescription("Number and name of its window.") String window,
			@JsonPropertyDescription("Program in the foreground.") String command,
			@JsonPropertyDescription("Title that the program set.") String title,
			@JsonPropertyDescription("Columns x rows.") String size,
			@JsonPropertyDescription("Whether its process has ended.") boolean dead,
			@JsonPropertyDescription("Name of the agent in it.") @Nullable String agent,
			@JsonPropertyDescription("Exit status, once dead.") @Nullable Integer deadStatus,
			@JsonPropertyDescription("Id of its session.") @Nullable String sessionId,
			@JsonPropertyDescription("Number in its window.") @Nullable Integer index,
			@JsonPropertyDescription("Whether it is active there.") @Nullable Boolean active,
			@JsonPropertyDescription("Folder of the program.") @Nullable String directory,
			@JsonPropertyDescription("Id of its process.") @Nullable Long pid) {

		static Entry concise(PaneOverview pane) {
			return new Entry(pane.id().value(), pane.sessionName(), pane.windowIndex() + " " + pane.windowName(),
					pane.command(), pane.title(), pane.width() + "x" + pane.height(), pane.dead(),
					pane.options().get(PaneOptions.AGENT), pane.deadStatus(), null, null, null, null, null);
		}

		static Entry detailed(PaneDetails details) {
			Entry entry = concise(details.overview());
			return new Entry(entry.id, entry.session, entry.window, entry.command, entry.title, entry.size, entry.dead,
					entry.agent, entry.deadStatus, details.session().value(), details.index(), details.active(),
					details.directory(), details.pid());
		}

		private List<String> row() {
			List<String> row = new ArrayList<>(
					List.of(this.id, this.session, this.window, this.size, this.command, state()));
			if (this.pid != null) {
				row.addAll(List.of(this.pid.toString(), String.valueOf(this.directory)));
			}
			row.add(this.title);
			return row;
		}

		private String state() {
			if (!this.dead) {
				return "running";
			}
			return (this.deadStatus != null) ? "ended (" + this.deadStatus + ")" : "ended";
		}

	}

}
