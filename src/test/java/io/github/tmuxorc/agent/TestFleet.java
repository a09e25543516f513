package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.env.StandardEnvironment;

import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.tmux.TmuxServer;

/**
 * Agents on a test's own tmux server.
 */
public final class TestFleet {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private TestFleet() {
	}

	/**
	 * What works on the agents of a server.
	 * @param server the server
	 * @return the fleet, which keeps its files in the server's folder
	 */
	public static AgentFleet on(TmuxServer server) {
		Executables executables = new Executables(new StandardEnvironment());
		AgentProperties properties = new AgentProperties(server.directory().resolve("agents"));
		return new AgentFleets(new AgentPrograms(server.directory().resolve("config"), executables), executables,
				new SessionRegistry(server.directory().resolve("sessions"), Path.of("/proc")), properties,
				Store.in(server.directory()), Clock.systemUTC())
			.on(server.client());
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

}
