package io.github.tmuxorc.terminal;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.tmux.PaneOverview;

/**
 * Where something was found.
 *
 * @param panes the panes that hold it
 * @param total how many lines hold it, shown or not
 * @param searched how many panes were looked through
 * @param note what is left out and how to get it; null if nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaneMatches(@JsonPropertyDescription("The panes that hold it.") List<Entry> panes,
		@JsonPropertyDescription("Matching lines, shown or not.") int total,
		@JsonPropertyDescription("How many panes were searched.") int searched,
		@JsonPropertyDescription("What is left out and how to get it.") @Nullable String note) {

	PaneMatches {
		panes = List.copyOf(panes);
	}

	@Override
	public String toString() {
		if (this.total == 0) {
			return "Found in none of " + this.searched + " panes.";
		}
		String text = this.panes.stream().map(Entry::toString).collect(Collectors.joining("\n\n"));
		return (this.note != null) ? text + "\n\n" + this.note : text;
	}

	/**
	 * A pane that holds it.
	 *
	 * @param pane its id
	 * @param session the name of its session
	 * @param window the number and name of its window
	 * @param command the program in the foreground
	 * @param matches how many of its lines match
	 * @param text the newest of them, each after {@code >}, with the lines around them
	 */
	record Entry(@JsonPropertyDescription("Id of the pane.") String pane,
			@JsonPropertyDescription("Name of its session.") String session,
			@JsonPropertyDescription("Number and name of its window.") String window,
			@JsonPropertyDescription("Program in the foreground.") String command,
			@JsonPropertyDescription("How many of its lines match.") int matches,
			@JsonPropertyDescription("Newest matches after '>', with context.") UntrustedText text) {

		static Entry of(PaneOverview pane, int matches, String text) {
			return new Entry(pane.id().value(), pane.sessionName(), pane.windowIndex() + " " + pane.windowName(),
					pane.command(), matches, new UntrustedText(text));
		}

		@Override
		public String toString() {
			return this.pane + " in session '" + this.session + "', window " + this.window + ", " + this.command + ":\n"
					+ this.text;
		}

	}

}
