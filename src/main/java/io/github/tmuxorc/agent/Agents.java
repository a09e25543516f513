package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.tmux.PaneCapture;
import io.github.tmuxorc.tmux.PaneFilter;
import io.github.tmuxorc.tmux.PaneForeground;
import io.github.tmuxorc.tmux.PaneFormat;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneListing;
import io.github.tmuxorc.tmux.PaneRevision;
import io.github.tmuxorc.tmux.PaneStatus;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Finds agents in tmux and reads their state.
 */
public final class Agents {

	private static final PaneFilter ALL = PaneFilter.with(Agent.NAME);

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

	private final TmuxClient tmux;

	private final AgentPrograms programs;

	private final SessionRegistry registry;

	private final AgentFolders folders;

	private final ProcessStarts starts;

	private final ScreenReadings screens;

	private final PaneFormat<Agent> listed;

	private final PaneFormat<Agent> whole;

	Agents(TmuxClient tmux, AgentPrograms programs, SessionRegistry registry, AgentFolders folders) {
		this.registry = registry;
		this.tmux = tmux;
		this.folders = folders;
		this.starts = new ProcessStarts(folders.machine());
		this.screens = new ScreenReadings(tmux);
		this.programs = programs;
		this.listed = PaneFormat.statuses(false, Agent.options()).map(this::agent);
		this.whole = PaneFormat.statuses(true, Agent.options()).map(this::agent);
	}

	/**
	 * List the agents.
	 * @return the agents of all sessions; empty when no tmux server is running
	 */
	public List<Agent> list() {
		return this.tmux.panes(ALL, this.listed);
	}

	/**
	 * List where the agents are, so that some can be listed, which takes far less time
	 * than to list them all.
	 * @return the agents of all sessions
	 */
	PaneListing<Agent> inParts() {
		return this.tmux.panesInParts(ALL, this.listed);
	}

	/**
	 * List where the agents are, so that some can be listed with the programs in the
	 * foreground.
	 * @return the agents of all sessions
	 */
	PaneListing<Agent> inPartsWithForegrounds() {
		return this.tmux.panesInParts(ALL, this.whole);
	}

	/**
	 * The program in the foreground of an agent's pane.
	 * @param agent the agent
	 * @return the program
	 * @throws NotFoundException if the pane is gone
	 */
	public PaneForeground foreground(Agent agent) {
		PaneForeground known = agent.pane().foreground();
		return (known != null) ? known : foreground(read(agent.pane().id()));
	}

	/**
	 * The programs in the foreground of agents' panes, all read in one go.
	 * @param agents the agents
	 * @return the programs by pane; a pane that is gone has no entry
	 */
	public Map<PaneId, PaneForeground> foregrounds(Collection<Agent> agents) {
		if (agents.isEmpty()) {
			return Map.of();
		}
		Map<PaneId, PaneForeground> foregrounds = new HashMap<>();
		this.tmux.panes(PaneFilter.of(agents.stream().map((agent) -> agent.pane().id()).toList()), this.whole)
			.forEach((agent) -> foregrounds.put(agent.pane().id(), foreground(agent)));
		return foregrounds;
	}

	/**
	 * Find an agent.
	 * @param target its name, {@code session:name}, or the id of its pane
	 * @return the agent
	 * @throws NotFoundException if there is none, or the name matches several
	 */
	public Agent find(String target) {
		PaneFilter filter = AgentName.isName(target) ? PaneFilter.with(Agent.NAME, target) : ALL;
		return new AgentLookup(this.tmux.panes(filter, this.whole), this.folders).find(target);
	}

	/**
	 * Find an agent that is called by one of a session, so that a name means the one
	 * there.
	 * @param target its name, {@code session:name}, or the id of its pane
	 * @param session the session that is looked at first, or null
	 * @return the agent
	 * @throws NotFoundException if there is none, or the name matches several and none of
	 * them is in the session
	 */
	Agent find(String target, @Nullable String session) {
		return new AgentLookup(list(), this.folders).find(target, session);
	}

	/**
	 * Find agents, all in one look.
	 * @param targets what they are called, at least one
	 * @return the agents in their order, each once
	 * @throws NotFoundException if there is not one for each
	 */
	List<Agent> find(List<String> targets) {
		if (targets.size() == 1) {
			return List.of(find(targets.getFirst()));
		}
		AgentLookup all = new AgentLookup(list(), this.folders);
		return targets.stream().map(all::find).distinct().toList();
	}

	/**
	 * The team that somebody means.
	 * @param name the name of a team, or of the session that it lives in
	 * @return the name of the team
	 */
	public String team(String name) {
		return new TeamSessions(list()).team(name);
	}

	/**
	 * Read an agent whose pane is known.
	 * @param pane its pane
	 * @return the agent
	 * @throws NotFoundException if the pane is gone
	 */
	Agent read(PaneId pane) {
		return this.tmux.pane(pane, this.whole);
	}

	/**
	 * Read an agent again, and its state.
	 * @param agent the agent
	 * @return the same agent as it is now
	 * @throws NotFoundException if its pane is gone
	 */
	public AgentReading reading(Agent agent) {
		return state(read(agent.pane().id()));
	}

	/**
	 * Read agents again, and their states, all in one go.
	 * @param agents the agents
	 * @return the same agents as they are now, in the same order
	 * @throws NotFoundException if the pane of one is gone
	 */
	List<AgentReading> readings(Collection<Agent> agents) {
		List<PaneId> panes = agents.stream().map((agent) -> agent.pane().id()).toList();
		Map<PaneId, Agent> now = (panes.isEmpty() ? List.<Agent>of()
				: this.tmux.panes(PaneFilter.of(panes), this.whole))
			.stream()
			.collect(Collectors.toMap((agent) -> agent.pane().id(), Function.identity(), (one, other) -> one));
		return states(agents.stream().map((agent) -> {
			Agent same = now.get(agent.pane().id());
			if (same == null || !same.folder().equals(agent.folder())) {
				throw new NotFoundException(
						"Agent '" + agent.called() + "' is gone: its pane " + agent.pane().id() + " was closed.",
						"Run 'agent list' to see the agents.");
			}
			return same;
		}).toList());
	}

	/**
	 * Read the state of an agent.
	 * @param agent the agent, as it was read just now
	 * @return the agent and its state
	 */
	AgentReading state(Agent agent) {
		return states(List.of(agent)).getFirst();
	}

	/**
	 * Read the states of agents, all screens in one go.
	 * @param agents the agents, as they were read just now
	 * @return the agents and their states, in the same order
	 */
	public List<AgentReading> states(List<Agent> agents) {
		List<PaneRevision> alive = agents.stream()
			.map(Agent::pane)
			.filter((pane) -> !pane.dead())
			.map(PaneStatus::screen)
			.toList();
		Map<PaneId, PaneCapture> screens = this.tmux.captures(alive);
		ProcessFacts processes = processes(agents);
		return agents.stream().map((agent) -> reading(agent, screens.get(agent.pane().id()), processes)).toList();
	}

	private AgentReading reading(Agent agent, @Nullable PaneCapture screen, ProcessFacts processes) {
		ScreenReading reading = this.screens.of(agent, screen);
		return new AgentReading(agent, AgentStates.read(evidence(agent, reading, processes)), reading.composed(),
				reading.question());
	}

	private ProcessFacts processes(List<Agent> agents) {
		List<Agent> alive = agents.stream().filter(Agent::isAlive).toList();
		List<Long> registered = alive.stream()
			.filter((agent) -> agent.program().registry() == AgentProgram.Registry.CLAUDE_SESSIONS)
			.map((agent) -> agent.pane().pid())
			.toList();
		return new ProcessFacts(this.starts.of(alive.stream().map(Agent::pane).toList()),
				this.registry.read(registered));
	}

	/**
	 * Explain the state of an agent.
	 * @param agent the agent, as it was read just now
	 * @return its state with all readings
	 */
	StateExplanation explain(Agent agent) {
		Map<PaneId, PaneCapture> screens = this.tmux
			.captures(agent.pane().dead() ? List.of() : List.of(agent.pane().screen()));
		return AgentStates.explain(agent.name(),
				evidence(agent, this.screens.of(agent, screens.get(agent.pane().id())), processes(List.of(agent))));
	}

	private Evidence evidence(Agent agent, ScreenReading screen, ProcessFacts processes) {
		PaneStatus pane = agent.pane();
		return new Evidence(pane.dead(), pane.deadStatus(), started(agent, processes),
				agent.program().events().tellsStart(), processes.entries().get(pane.pid()),
				Evidence.Event.parse(pane.options().get(Agent.EVENT)), screen, now());
	}

	// The pane may have been given another process, by tmux or a person.
	private static Instant started(Agent agent, ProcessFacts processes) {
		Instant start = processes.starts().get(agent.pane().pid());
		return (start != null && start.isAfter(agent.started())) ? start : agent.started();
	}

	/**
	 * The time on the machine of the agents, which what they report is told in.
	 * @return the time now
	 */
	Instant now() {
		return this.folders.machine().clock().instant();
	}

	private Agent agent(PaneStatus pane) {
		Map<String, String> options = pane.options();
		return new Agent(options.getOrDefault(Agent.NAME, ""), options.getOrDefault(Agent.ROLE, ""),
				this.programs.known(options.getOrDefault(Agent.PROGRAM, "")), options.get(Agent.VERSION),
				this.folders.of(Path.of(options.getOrDefault(Agent.FOLDER, ""))),
				Instant.ofEpochSecond(seconds(options.getOrDefault(Agent.STARTED, ""))), pane);
	}

	private static long seconds(String text) {
		return SECONDS.matcher(text).matches() ? Long.parseLong(text) : 0;
	}

	/**
	 * What the system and Claude Code tell of processes.
	 *
	 * @param starts when each was started
	 * @param entries what some of them say of themselves
	 */
	private record ProcessFacts(Map<Long, Instant> starts, Map<Long, SessionRegistry.Entry> entries) {

	}

}
