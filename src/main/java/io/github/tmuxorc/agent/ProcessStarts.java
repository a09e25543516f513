package io.github.tmuxorc.agent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.tmuxorc.machine.Machine;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneStatus;
import io.github.tmuxorc.tmux.RecentlyUsed;

/**
 * When the processes of panes were started. The system takes long to tell, and a process
 * has one start only, so each is asked for once.
 */
final class ProcessStarts {

	private final Machine machine;

	private final RecentlyUsed<PaneProcess, Instant> known = new RecentlyUsed<>();

	ProcessStarts(Machine machine) {
		this.machine = machine;
	}

	/**
	 * When the own processes of panes were started.
	 * @param panes the panes
	 * @return the time by the id of the process, for each that runs, if the system tells
	 */
	Map<Long, Instant> of(Collection<PaneStatus> panes) {
		Map<Long, Instant> starts = new HashMap<>();
		List<PaneStatus> unknown = new ArrayList<>();
		for (PaneStatus pane : panes) {
			Instant start = this.known.get(new PaneProcess(pane.id(), pane.pid()));
			if (start != null) {
				starts.put(pane.pid(), start);
			}
			else {
				unknown.add(pane);
			}
		}
		if (!unknown.isEmpty()) {
			Map<Long, Instant> asked = this.machine.starts(unknown.stream().map(PaneStatus::pid).toList());
			starts.putAll(asked);
			for (PaneStatus pane : unknown) {
				Instant start = asked.get(pane.pid());
				if (start != null) {
					this.known.put(new PaneProcess(pane.id(), pane.pid()), start);
				}
			}
		}
		return starts;
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
