package io.github.tmuxorc.tmux;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Whether the process of a pane runs, and whether its screen is still the same: as little
 * as tells how the panes of many agents are.
 *
 * @param id its id
 * @param sessionName the name of its session
 * @param pid the process id of the pane's own process
 * @param dead whether that process has ended
 * @param deadStatus its exit status once it has ended, if tmux knows it; 128 plus the
 * number of the signal if a signal ended it
 * @param screen the revision of its screen
 * @param options the pane options that were asked for; an option that is not set has no
 * entry
 * @param foreground the program in the foreground; null if that was not asked for
 */
public record PaneStatus(PaneId id, String sessionName, long pid, boolean dead, @Nullable Integer deadStatus,
		PaneRevision screen, Map<String, String> options, @Nullable PaneForeground foreground) {

	public PaneStatus {
		options = Map.copyOf(options);
	}

}
