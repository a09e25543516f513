package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.tmux.PaneForeground;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Ends several agents at once, so that no process, pane or file of them is left.
 */
public final class CrewEnder {

	private static final Duration GRACE = Duration.ofSeconds(5);

	private final TmuxClient tmux;

	private final Agents agents;

	private final AgentWatch watch;

	private final AgentRestarter restarter;

	private final StartRecords starts;

	private final AgentFolders folders;

	CrewEnder(TmuxClient tmux, Agents agents, AgentWatch watch, AgentRestarter restarter, StartRecords starts,
			AgentFolders folders) {
		this.tmux = tmux;
		this.agents = agents;
		this.watch = watch;
		this.restarter = restarter;
		this.starts = starts;
		this.folders = folders;
	}

	/**
	 * Ask the programs of agents to leave, each in its own way, and wait.
	 * @param agents the agents
	 * @param limit how long to wait for them at most
	 * @return those whose programs have ended by themselves
	 */
	public List<Agent> ask(List<Agent> agents, Duration limit) {
		List<Agent> asked = atWork(agents);
		asked.stream().filter((agent) -> !agent.program().leave().isEmpty()).forEach(this::press);
		long end = System.nanoTime() + limit.toNanos();
		List<Agent> left = new ArrayList<>();
		for (Agent agent : asked) {
			Duration rest = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
			if (this.watch.await(agent, rest, () -> hasEnded(agent))) {
				left.add(agent);
			}
		}
		return List.copyOf(left);
	}

	private List<Agent> atWork(List<Agent> agents) {
		List<Agent> alive = agents.stream().filter(Agent::isAlive).toList();
		Map<PaneId, PaneForeground> foregrounds = this.agents.foregrounds(alive);
		return alive.stream().filter((agent) -> {
			PaneForeground foreground = foregrounds.get(agent.pane().id());
			return foreground != null && agent.isAtWork(foreground);
		}).toList();
	}

	private void press(Agent agent) {
		try {
			this.tmux.sendKeys(agent.pane().id(), agent.program().leave());
		}
		catch (PaneNotFoundException ex) {
			// It is gone already, as it is to be.
		}
	}

	private boolean hasEnded(Agent agent) {
		try {
			return this.agents.read(agent.pane().id()).pane().dead();
		}
		catch (PaneNotFoundException ex) {
			return true;
		}
	}

	/**
	 * Close the panes of agents, and delete our files about them. How they were started
	 * stays on record, with their conversations.
	 * @param agents the agents
	 * @return what did not work though they were ended
	 */
	public List<String> end(List<Agent> agents) {
		List<StartRecord> records = this.starts.all();
		close(agents);
		List<String> problems = new ArrayList<>();
		for (Agent agent : agents) {
			records.stream()
				.filter((record) -> record.folder().equals(agent.folder()))
				// Its program may have told it in a file that is about to go.
				.map((record) -> record.again(agent.team(), this.restarter.conversation(record), record.started()))
				.map((record) -> this.starts.keep(agent, record))
				.filter(Objects::nonNull)
				.forEach(problems::add);
			this.folders.delete(agent.folder());
		}
		return problems;
	}

	/**
	 * Close the panes of agents, and keep nothing of them.
	 * @param agents the agents
	 * @return what did not work though they were ended
	 */
	public List<String> discard(List<Agent> agents) {
		close(agents);
		return agents.stream().flatMap((agent) -> {
			this.folders.delete(agent.folder());
			return Stream.ofNullable(this.starts.forget(agent));
		}).toList();
	}

	/**
	 * Forget how an agent that is gone was started.
	 * @param record how it was
	 */
	public void forget(StartRecord record) {
		this.starts.forget(record.folder());
		this.folders.delete(record.folder());
	}

	/**
	 * Find other tmux servers that have, or had, agents in a session of a name.
	 * @param session the name
	 * @return the sockets of the servers
	 */
	public List<String> elsewhere(String session) {
		return this.starts.elsewhere(session);
	}

	private void close(List<Agent> agents) {
		List<Long> processes = agents.stream()
			.filter((agent) -> !agent.pane().dead())
			.map((agent) -> agent.pane().pid())
			.toList();
		for (Agent agent : agents) {
			try {
				this.tmux.kill(agent.pane().id());
			}
			catch (PaneNotFoundException ex) {
				// It is gone already, as it is to be.
			}
		}
		try {
			// tmux does not wait for them; they must not write into our files any more.
			this.folders.machine().awaitEnd(processes, GRACE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException("The wait for agents that were ended was interrupted.",
					"Run 'agent list' to see whether some are left.");
		}
	}

}
