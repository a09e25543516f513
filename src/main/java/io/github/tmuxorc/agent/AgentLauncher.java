package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.demo.DemoCommand;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.TmuxException;
import io.github.tmuxorc.process.ProgramMissingException;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneProgram;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Starts agents, each as the own process of a pane, and waits until it is ready.
 */
public final class AgentLauncher {

	private static final List<String> EVENTS = List.of("SessionStart", "UserPromptSubmit", "PermissionRequest",
			"PostToolUse", "Stop", "StopFailure", "SessionEnd");

	private static final int LAST_LINES = 12;

	private final TmuxClient tmux;

	private final Agents agents;

	private final AgentWatch watch;

	private final AgentPrograms programs;

	private final Executables executables;

	private final Path directory;

	private final Clock clock;

	AgentLauncher(TmuxClient tmux, Agents agents, AgentWatch watch, AgentPrograms programs, Executables executables,
			Path directory, Clock clock) {
		this.tmux = tmux;
		this.agents = agents;
		this.watch = watch;
		this.programs = programs;
		this.executables = executables;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Start an agent and wait until it can be given work or asks a question.
	 * @param start what to start
	 * @return the agent, ready or waiting
	 * @throws io.github.tmuxorc.failure.UsageException if a name is none
	 * @throws io.github.tmuxorc.failure.NotFoundException if there is no such folder
	 * @throws RefusedException if the session has an agent of that name
	 * @throws FailedException if the program ended; its pane is closed then
	 * @throws TimeLimitException if it is not ready in time; it goes on
	 */
	public AgentReading launch(AgentStart start) {
		AgentName role = AgentName.parse("a role", start.role());
		SessionName session = SessionName.parse(start.session());
		AgentProgram program = this.programs.choose(start.program());
		Path directory = Inputs.directory(start.directory());
		AgentName name = (start.name() != null) ? unused(AgentName.parse("an agent", start.name()), session)
				: lowestFree(role, session);
		AgentFolder folder = new AgentFolder(this.directory.resolve(UUID.randomUUID().toString()));
		try {
			List<String> words = new ArrayList<>(
					(program.anyCommand() && !start.arguments().isEmpty()) ? List.of() : program.command());
			words.addAll(start.arguments());
			Path executable = (program.command().isEmpty()) ? null : executable(words.getFirst());
			List<String> command = command(program, executable, words, folder);
			prepare(folder, program);
			Map<String, String> options = options(name, role, program, folder);
			String version = (executable != null) ? this.executables.version(executable) : null;
			if (version != null) {
				options.put(Agent.VERSION, version);
			}
			PaneId pane = this.tmux.start(new PaneProgram(session, name.value(), directory.toString(),
					program.environment(), command, options));
			return ready(this.agents.read(pane), start.limit());
		}
		catch (TmuxException ex) {
			folder.delete();
			throw ex;
		}
	}

	private AgentName unused(AgentName name, SessionName session) {
		if (names(session).contains(name.value())) {
			throw new RefusedException("Session '" + session + "' has an agent called '" + name + "'.",
					"Choose another --name, or run 'agent kill " + session + ":" + name + "' first.");
		}
		return name;
	}

	private AgentName lowestFree(AgentName role, SessionName session) {
		List<String> taken = names(session);
		String name = role.value();
		for (int number = 2; taken.contains(name); number++) {
			name = role.value() + "-" + number;
		}
		return AgentName.parse("an agent", name);
	}

	private List<String> names(SessionName session) {
		return this.agents.list()
			.stream()
			.filter((agent) -> agent.pane().sessionName().equals(session.value()))
			.map(Agent::name)
			.toList();
	}

	private void prepare(AgentFolder folder, AgentProgram program) {
		try (InputStream hook = AgentLauncher.class.getResourceAsStream("hook")) {
			if (hook == null) {
				throw new IllegalStateException("the hook script is missing from the program");
			}
			Files.createDirectories(folder.path());
			Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));
			Files.copy(hook, folder.hook());
			if (program.events() == AgentProgram.EventReport.CLAUDE_SETTINGS) {
				Files.writeString(folder.settings(), settings(folder));
			}
		}
		catch (IOException ex) {
			FailedException failure = new FailedException("The folder " + folder.path() + " cannot be written.",
					"Make it writable, or set XDG_STATE_HOME to a folder that is.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private String settings(AgentFolder folder) {
		Map<String, Object> hooks = new LinkedHashMap<>();
		for (String event : EVENTS) {
			Map<String, Object> command = Map.of("type", "command", "command", hookCommand(folder) + " " + event);
			hooks.put(event, List.of(Map.of("hooks", List.of(command))));
		}
		return JsonMapper.shared().writeValueAsString(Map.of("hooks", hooks));
	}

	private static String hookCommand(AgentFolder folder) {
		return "sh '" + folder.hook().toString().replace("'", "'\\''") + "'";
	}

	private Path executable(String name) {
		Path file = this.executables.find(name);
		if (file == null) {
			throw new ProgramMissingException(name);
		}
		return file;
	}

	private static List<String> command(AgentProgram program, @Nullable Path executable, List<String> words,
			AgentFolder folder) {
		List<String> command = new ArrayList<>(
				(executable != null) ? List.of(executable.toString()) : DemoCommand.arguments());
		switch (program.events()) {
			case CLAUDE_SETTINGS -> command.addAll(List.of("--settings", folder.settings().toString()));
			case OPTION -> command.addAll(List.of("--hook", hookCommand(folder)));
			case NONE -> {
				// It is started as it is.
			}
		}
		command.addAll((executable != null) ? words.subList(1, words.size()) : words);
		return command;
	}

	private Map<String, String> options(AgentName name, AgentName role, AgentProgram program, AgentFolder folder) {
		return new HashMap<>(
				Map.of(Agent.NAME, name.value(), Agent.ROLE, role.value(), Agent.PROGRAM, program.id(), Agent.FOLDER,
						folder.path().toString(), Agent.STARTED, Long.toString(this.clock.instant().getEpochSecond())));
	}

	private AgentReading ready(Agent agent, Duration limit) {
		AgentReading reading = this.watch.until(agent, limit, AgentLauncher::hasStarted);
		return switch (reading.state().state()) {
			case EXITED -> throw failed(reading);
			case STARTING, UNKNOWN,
					BUSY ->
				throw new TimeLimitException(
						"Agent '" + agent.name() + "' in " + agent.pane().id() + " was not ready within "
								+ limit.toSeconds() + " s; it goes on.",
						"Run 'agent status " + agent.address() + "' to see what it does.");
			default -> {
				this.tmux.setOptions(agent.pane().id(), reading.agent().process());
				yield reading;
			}
		};
	}

	private static boolean hasStarted(AgentReading reading) {
		return switch (reading.state().state()) {
			case STARTING, UNKNOWN, BUSY -> false;
			default -> true;
		};
	}

	private FailedException failed(AgentReading reading) {
		Agent agent = reading.agent();
		// tmux moves the screen up for its own note that the program has ended.
		List<String> screen = this.tmux.capture(agent.pane().id(), LAST_LINES)
			.lines()
			.stream()
			.filter((line) -> !line.isBlank())
			.toList();
		String last = String.join("\n  ", screen.subList(Math.max(0, screen.size() - LAST_LINES), screen.size()));
		this.tmux.kill(agent.pane().id());
		agent.folder().delete();
		return new FailedException(
				"The program '" + agent.program().id() + "' ended at its start (" + reading.state().evidence() + ").",
				"Its last lines tell why; its pane was closed:\n  " + last);
	}

}
