package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.springframework.core.env.StandardEnvironment;

import io.github.tmuxorc.host.HostShells;
import io.github.tmuxorc.host.Hosts;
import io.github.tmuxorc.machine.Machines;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.store.LocalStore;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneProgram;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxProgram;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxTransport;
import io.github.tmuxorc.tmux.control.ClientTurns;
import io.github.tmuxorc.tmux.control.ControlTransport;
import io.github.tmuxorc.worktree.GitSample;

/**
 * Agents on a test's own tmux server.
 */
public final class TestFleet {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	static final String IDLE = "────────────\n❯ \n────────────";

	static final String BUSY = IDLE + "\n  esc to interrupt";

	static final String DIALOG = "Do you want to proceed?\n❯ 1. Yes\n  2. No\n\nEsc to cancel";

	private TestFleet() {
	}

	/**
	 * What works on the agents of a server.
	 * @param server the server
	 * @return the fleet, which keeps its files in the server's folder
	 */
	public static AgentFleet on(TmuxServer server) {
		return on(server, server.client((program) -> transport(program, server), LIMIT));
	}

	// As the program does for one command.
	private static TmuxTransport transport(TmuxProgram program, TmuxServer server) {
		return new ControlTransport(program, new ProcessTransport(new SystemProgramRunner(), program),
				InstantSource.system(), new ClientTurns(server.directory()), false);
	}

	static AgentFleet on(TmuxServer server, TmuxClient client) {
		Machines machines = new Machines(TestPrograms.machine(new StandardEnvironment()),
				() -> new HostShells(System.getenv("PATH"), LIMIT));
		AgentProperties properties = new AgentProperties(server.directory().resolve("agents"));
		return new AgentFleets(
				new AgentPrograms(server.directory().resolve("config"), new Executables(machines.of(null))), machines,
				new SessionRegistry(machines.of(null), server.directory().resolve("sessions"), Path.of("/proc")),
				properties, new LocalStore(Store.in(server.directory())), GitSample.workTrees())
			.on(client);
	}

	/**
	 * Start what looks like a demo agent, with a program that does nothing.
	 * @param server where
	 * @param fleet where
	 * @param session its session
	 * @param name its name
	 * @param screen what its screen shows
	 * @return the agent
	 */
	static Agent pose(TmuxServer server, AgentFleet fleet, String session, String name, String screen) {
		try {
			Path folder = Files.createDirectories(server.directory().resolve("agents").resolve(session + "-" + name));
			Map<String, String> options = Map.of(Agent.NAME, name, Agent.ROLE, "tester", Agent.PROGRAM, "demo",
					Agent.FOLDER, folder.toString(), Agent.STARTED, "0", Agent.EVENT,
					"SessionStart " + Instant.now().getEpochSecond());
			PaneId pane = fleet.tmux()
				.start(new PaneProgram(new SessionName(session), name, "/", Map.of("SCREEN", screen),
						List.of("sh", "-c", "stty -echo; printf '%s' \"$SCREEN\"; exec cat"), options));
			Agent agent = fleet.agents().read(pane);
			Awaitility.await()
				.until(() -> fleet.tmux().capture(pane, 0).lines().contains(screen.lines().toList().getLast()));
			return agent;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Let the program of an agent set its title.
	 * @param server the server
	 * @param agent the agent
	 * @param title the title
	 */
	static void title(TmuxServer server, Agent agent, String title) {
		String tty = server.tmux("display-message", "-p", "-t", agent.pane().id().value(), "#{pane_tty}").strip();
		try {
			Files.writeString(Path.of(tty), "\u001b]2;" + title + "\u0007", StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Start a demo agent in the session {@code work}.
	 * @param fleet where
	 * @param name its name
	 * @param faults what is to go wrong with it, such as {@code swallow-first-enter}
	 * @return the agent, ready or waiting
	 */
	public static AgentReading start(AgentFleet fleet, String name, String... faults) {
		List<String> arguments = new ArrayList<>();
		for (String fault : faults) {
			arguments.addAll(List.of("--fault", fault));
		}
		return fleet.launcher()
			.launch(new AgentStart(name, "tester", "work", "demo", null, null, null, arguments, LIMIT))
			.reading();
	}

	/**
	 * Agents of one machine alone.
	 * @param fleet the agents
	 * @return what reaches them
	 */
	public static AgentReach reach(AgentFleet fleet) {
		return new AgentReach(fleet, () -> new Hosts(List.of()), (host) -> fleet);
	}

	/**
	 * Who gives commands to agents.
	 * @param fleet the agents
	 * @return what tells it
	 */
	public static Callers callers(AgentFleet fleet) {
		return new Callers(fleet.agents(), fleet.own());
	}

}
