package io.github.tmuxorc.agent;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.TmuxPane;

/**
 * When the processes of panes were started. The system takes long to tell, and a process
 * has one start only, so each is asked for once.
 */
final class ProcessStarts {

	private static final int MOST = 1000;

	private final Map<PaneProcess, Instant> known = new ConcurrentHashMap<>();

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
				keep(process, start);
			}
		}
		return start;
	}

	private void keep(PaneProcess process, Instant start) {
		if (this.known.size() >= MOST) {
			this.known.clear();
		}
		this.known.put(process, start);
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
