package io.github.tmuxorc.agent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.RecentlyUsed;
import io.github.tmuxorc.tmux.TmuxPane;

/**
 * When the processes of panes were started. The system takes long to tell, and a process
 * has one start only, so each is asked for once.
 */
final class ProcessStarts {

	private final RecentlyUsed<PaneProcess, Instant> known = new RecentlyUsed<>();

	/**
	 * When the own process of a pane was started.
	 * @param pane the pane
	 * @return the time, or null if the process has ended or the system does not tell
	 */
	@Nullable Instant of(TmuxPane pane) {
		PaneProcess process = new PaneProcess(pane.id(), pane.pid());
		Instant start = this.known.get(process);
		if (start == null) {
			start = ProcessHandle.of(pane.pid()).flatMap((handle) -> handle.info().startInstant()).orElse(null);
			if (start != null) {
				this.known.put(process, start);
			}
		}
		return start;
	}

	/**
	 * A process in a pane. Before its number is given again in the same pane, a system
	 * gives all others.
	 *
	 * @param pane the pane
	 * @param pid the process
	 */
	private record PaneProcess(PaneId pane, long pid) {

	}

}
