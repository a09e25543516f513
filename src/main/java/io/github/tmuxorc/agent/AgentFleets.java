package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.store.LocalStore;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.worktree.WorkTrees;

/**
 * Puts together what works on the agents of a tmux server.
 */
@Component
public class AgentFleets {

	private final AgentPrograms programs;

	private final Executables executables;

	private final SessionRegistry registry;

	private final AgentProperties properties;

	private final Store store;

	private final WorkTrees workTrees;

	private final Clock clock;

	AgentFleets(AgentPrograms programs, Executables executables, SessionRegistry registry, AgentProperties properties,
			LocalStore store, WorkTrees workTrees, Clock clock) {
		this.registry = registry;
		this.programs = programs;
		this.executables = executables;
		this.properties = properties;
		this.store = store.store();
		this.workTrees = workTrees;
		this.clock = clock;
	}

	/**
	 * The agents on a server.
	 * @param tmux the server
	 * @return what works on them
	 */
	public AgentFleet on(TmuxClient tmux) {
		return on(tmux, this.properties.directory(), this.store);
	}

	/**
	 * The agents on a server that keeps its files elsewhere.
	 * @param tmux the server
	 * @param directory the folder that holds a folder for each agent
	 * @return what works on them
	 */
	public AgentFleet on(TmuxClient tmux, Path directory) {
		return on(tmux, directory, Store.in(directory));
	}

	private AgentFleet on(TmuxClient tmux, Path directory, Store store) {
		Host host = tmux.host();
		if (host != null) {
			// What is read of processes and files would be of this machine.
			throw new RefusedException(
					"Agents on another machine, such as host '" + host.name() + "', cannot be led from here.",
					"Leave --host out; use its panes by 'pane list' and the other commands on panes.");
		}
		Agents agents = new Agents(tmux, this.programs, this.registry, this.clock);
		OwnPane own = OwnPane.of(tmux);
		AgentWatch watch = new AgentWatch(agents, new AgentChanges(tmux, this.registry), this.clock);
		StartRecords starts = new StartRecords(store, tmux, agents);
		AgentLauncher launcher = new AgentLauncher(tmux, agents, watch, this.programs, this.executables, starts,
				this.workTrees, directory, this.clock);
		AgentEvents events = new AgentEvents();
		AgentRestarter restarter = new AgentRestarter(tmux, agents, watch, launcher, starts, events, this.workTrees,
				this.clock);
		CrewEnder ender = new CrewEnder(tmux, agents, watch, restarter, starts);
		return new AgentFleet(tmux, agents, launcher, restarter,
				new CrewLauncher(tmux, agents, watch, launcher, restarter, ender, starts, this.workTrees), ender, watch,
				new AgentTerminal(tmux, own, starts), events, own);
	}

}
