package io.github.tmuxorc.tmux;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A pane as it was when it was read.
 *
 * @param id its id
 * @param session the id of its session
 * @param sessionName the name of its session
 * @param window the id of its window
 * @param width columns
 * @param command the name of the program in the foreground
 * @param title the title that the program set
 * @param directory the folder that it works in
 * @param pid the process id of the pane's own process
 * @param dead whether that process has ended
 * @param deadStatus its exit status once it has ended, if tmux knows it; 128 plus the
 * number of the signal if a signal ended it
 * @param options the pane options that were asked for; an option that is not set has no
 * entry
 */
public record TmuxPane(PaneId id, SessionId session, String sessionName, WindowId window, int width, String command,
		String title, String directory, long pid, boolean dead, @Nullable Integer deadStatus,
		Map<String, String> options) {

	public TmuxPane {
		options = Map.copyOf(options);
	}

}
