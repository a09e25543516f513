package io.github.tmuxorc.tmux;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a pane, which tmux tells twice as fast as a whole
 * {@link TmuxPane}.
 *
 * @param id its id
 * @param sessionName the name of its session
 * @param windowIndex the number of its window in the session
 * @param windowName the name of its window
 * @param width columns
 * @param height rows
 * @param command the name of the program in the foreground
 * @param title the title that the program set
 * @param dead whether the pane's own process has ended
 * @param deadStatus its exit status once it has ended, if tmux knows it; 128 plus the
 * number of the signal if a signal ended it
 * @param options the pane options that were asked for; an option that is not set has no
 * entry
 */
public record PaneOverview(PaneId id, String sessionName, int windowIndex, String windowName, int width, int height,
		String command, String title, boolean dead, @Nullable Integer deadStatus, Map<String, String> options) {

	public PaneOverview {
		options = Map.copyOf(options);
	}

}
