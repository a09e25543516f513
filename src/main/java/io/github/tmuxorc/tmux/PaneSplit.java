package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A pane to make beside another one, of a part of its space.
 *
 * @param pane the pane that gives the space
 * @param horizontal whether the new one is to the left or right; if not, above or below
 * @param before whether it is to the left or above
 * @param size lines or columns, or with a {@code %} at its end the part of the pane; null
 * for a half
 * @param directory the folder that its program starts in; null for that of the other pane
 * @param command the program and its arguments, which no shell reads; empty for a shell
 */
public record PaneSplit(PaneId pane, boolean horizontal, boolean before, @Nullable String size,
		@Nullable String directory, List<String> command) {

	public PaneSplit {
		command = List.copyOf(command);
	}

	/**
	 * The command that makes it, without moving anybody's focus.
	 * @param zoomed whether the window shows one pane only, which stays so
	 * @return the command, which prints the id of the new pane
	 */
	TmuxCommand command(boolean zoomed) {
		List<String> words = new ArrayList<>(List.of("split-window", "-d", "-P", "-F",
				TmuxFormat.row(List.of("pane_id")), "-t", this.pane.value(), this.horizontal ? "-h" : "-v"));
		if (this.before) {
			words.add("-b");
		}
		if (zoomed) {
			words.add("-Z");
		}
		if (this.size != null) {
			words.addAll(List.of("-l", this.size));
		}
		words.addAll(
				List.of("-c", (this.directory != null) ? TmuxFormat.literal(this.directory) : "#{pane_current_path}"));
		if (!this.command.isEmpty()) {
			words.add("--");
			PaneStart.addProgram(words, this.command);
		}
		return new TmuxCommand(words);
	}

}
