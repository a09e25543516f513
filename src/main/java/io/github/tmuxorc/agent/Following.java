package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.PaneId;

/**
 * The changes of some agents, for one who waits for them.
 */
final class Following implements AutoCloseable {

	private final Map<PaneId, Agent> agents = new HashMap<>();

	private final Map<Path, PaneId> files = new HashMap<>();

	private final Set<Path> folders = new HashSet<>();

	private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();

	private final boolean others;

	private final Consumer<Following> end;

	/**
	 * Follow agents.
	 * @param agents the agents
	 * @param others whether other agents are of interest, too
	 * @param registry where some of them say what they do
	 * @param end told when nobody is interested any more
	 */
	Following(Collection<Agent> agents, boolean others, SessionRegistry registry, Consumer<Following> end) {
		this.others = others;
		this.end = end;
		for (Agent agent : agents) {
			PaneId pane = agent.pane().id();
			this.agents.put(pane, agent);
			this.files.put(agent.folder().path(), pane);
			this.folders.add(agent.folder().path());
			if (agent.program().registry() == AgentProgram.Registry.CLAUDE_SESSIONS) {
				this.files.put(registry.folder().resolve(agent.pane().pid() + ".json"), pane);
				this.folders.add(registry.folder());
			}
		}
	}

	/**
	 * The folders in which the agents report something.
	 * @return the folders, which need not exist
	 */
	Set<Path> folders() {
		return Set.copyOf(this.folders);
	}

	void fileChanged(Path path) {
		PaneId pane = this.files.get(path);
		if (pane != null) {
			this.changes.add(new Change(pane, true));
		}
	}

	void panesChanged(Set<PaneId> panes) {
		panes.stream()
			.filter((pane) -> this.others || this.agents.containsKey(pane))
			.forEach((pane) -> this.changes.add(new Change(pane, false)));
	}

	/**
	 * Wait for changes.
	 * @param nanos how long to wait at most
	 * @return all changes since the last time; empty if there was none
	 * @throws InterruptedException if the thread is interrupted
	 */
	List<Change> await(long nanos) throws InterruptedException {
		List<Change> changes = new ArrayList<>();
		@Nullable Change first = this.changes.poll(nanos, TimeUnit.NANOSECONDS);
		if (first != null) {
			changes.add(first);
			this.changes.drainTo(changes);
		}
		return changes;
	}

	@Override
	public void close() {
		this.end.accept(this);
	}

	/**
	 * Something happened to an agent.
	 *
	 * @param pane its pane
	 * @param reported whether the agent reported it itself, at once
	 */
	record Change(PaneId pane, boolean reported) {

	}

}
