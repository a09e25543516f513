package io.github.tmuxorc.agent;

import java.nio.file.Path;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.machine.Machine;
import io.github.tmuxorc.machine.Machines;
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

	private final Machines machines;

	private final SessionRegistry registry;

	private final AgentProperties properties;

	private final Store store;

	private final WorkTrees workTrees;

	AgentFleets(AgentPrograms programs, Machines machines, SessionRegistry registry, AgentProperties properties,
			LocalStore store, WorkTrees workTrees) {
		this.registry = registry;
		this.programs = programs;
		this.machines = machines;
		this.properties = properties;
		this.store = store.store();
		this.workTrees = workTrees;
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
		Machine machine = this.machines.of(tmux.host());
		boolean here = machine.host() == null;
		AgentFolders folders = new AgentFolders(machine, this.machines.of(null), directory);
		SessionRegistry registry = here ? this.registry : SessionRegistry.of(machine);
		Agents agents = new Agents(tmux, this.programs, registry, folders);
		OwnPane own = OwnPane.of(tmux);
		AgentWatch watch = new AgentWatch(agents, new AgentChanges(tmux, registry, here));
		StartRecords starts = new StartRecords(store, tmux, agents, folders);
		Executables executables = new Executables(machine);
		ProgramStart programStart = new ProgramStart(this.programs.on(executables), executables);
		AgentLauncher launcher = new AgentLauncher(tmux, agents, watch, programStart, starts, this.workTrees, folders);
		AgentEvents events = new AgentEvents(machine);
		AgentRestarter restarter = new AgentRestarter(tmux, agents, watch, launcher, programStart, starts, events,
				this.workTrees, folders);
		CrewEnder ender = new CrewEnder(tmux, agents, watch, restarter, starts, folders);
		return new AgentFleet(tmux, agents, launcher, restarter,
				new CrewLauncher(tmux, agents, watch, launcher, ender, this.workTrees),
				new CrewRestorer(agents, restarter, starts), ender, watch,
				new AgentTerminal(tmux, own, starts, folders), events, own);
	}

}
