package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.StandardEnvironment;

import io.github.tmuxorc.machine.LocalMachine;

/**
 * An agent whose screens are recorded: started with the hooks that {@link AgentLauncher}
 * gives it, and read as {@link Agents} does, but for its screen.
 */
public final class RecordedAgent {

	private static final double MILLIS = 1000;

	private static final LocalMachine MACHINE = TestPrograms.machine(new StandardEnvironment());

	private final AgentProgram program;

	private final AgentFolder folder;

	private final SessionRegistry registry;

	private final Instant started = Instant.ofEpochSecond(Instant.now().getEpochSecond());

	/**
	 * Prepare an agent, which is to be started at once.
	 * @param program the id of its program
	 * @param folder where our files about it go
	 * @param home the home that it is started with
	 */
	public RecordedAgent(String program, Path folder, Path home) {
		this.program = TestPrograms.shipped().known(program);
		this.folder = new AgentFolder(folder);
		this.registry = new SessionRegistry(MACHINE, home.resolve(".claude").resolve("sessions"), Path.of("/proc"));
	}

	/**
	 * The command that starts it.
	 * @param executable its program, or null for the one that is built in
	 * @param arguments further arguments
	 * @return the words of the command
	 * @throws IOException if our files about it cannot be written
	 */
	public List<String> command(@Nullable Path executable, List<String> arguments) throws IOException {
		List<String> words = new ArrayList<>(this.program.command());
		words.addAll(arguments);
		List<String> reporting = new EventReporting(this.program, this.folder, arguments).prepare(MACHINE);
		return ProgramStart.command(executable, words, reporting);
	}

	/**
	 * The variables that it is given besides.
	 * @return names and values
	 */
	public Map<String, String> environment() {
		return this.program.environment();
	}

	/**
	 * What is known of it besides its screen, as the header of a recording has it.
	 * @param formats gives what tmux expands a format to, for its pane
	 * @return a name and a value in each line, with ages in seconds
	 */
	public String evidence(UnaryOperator<String> formats) {
		Instant now = Instant.now();
		StringBuilder lines = new StringBuilder();
		append(lines, RecordedScreen.STARTED, age(this.started, now));
		boolean dead = formats.apply("#{pane_dead}").equals("1");
		if (dead) {
			String status = formats.apply("#{pane_dead_status}");
			append(lines, RecordedScreen.DEAD, status.isEmpty() ? "unknown" : status);
		}
		Evidence.Event event = Evidence.Event.parse(formats.apply("#{" + Agent.EVENT + "}"));
		if (event != null) {
			append(lines, RecordedScreen.EVENT,
					(event.name() + " " + age(event.time(), now) + " " + event.detail()).strip());
		}
		SessionRegistry.Entry entry = (this.program.registry() == AgentProgram.Registry.CLAUDE_SESSIONS && !dead)
				? entry(Long.parseLong(formats.apply("#{pane_pid}"))) : null;
		if (entry != null) {
			append(lines, RecordedScreen.REGISTRY,
					(entry.status() + " " + age(entry.since(), now) + " " + entry.waitingFor()).strip());
		}
		return lines.toString();
	}

	private SessionRegistry.@Nullable Entry entry(long pid) {
		return this.registry.read(List.of(pid)).get(pid);
	}

	private static void append(StringBuilder lines, String name, String value) {
		lines.append(name).append(": ").append(value).append('\n');
	}

	private static String age(Instant time, Instant now) {
		return String.format(Locale.ROOT, "%.3f", Duration.between(time, now).toMillis() / MILLIS);
	}

}
