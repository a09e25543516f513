package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.tmux.TmuxServer;

/**
 * A real agent program as the agent {@code dev} of the packaged program: with a home, a
 * tmux server and an API of the test's own.
 */
abstract class RealAgentRun implements AutoCloseable {

	private static final String PROGRAM = Path
		.of(Objects.requireNonNull(System.getProperty("orc.program.directory")), "bin", "tmux-orc")
		.toString();

	private final RealAgent program;

	private final StandIn api;

	private final TmuxServer tmux = new TmuxServer();

	private final AgentHome home;

	private final Set<ProcessHandle> processes = new LinkedHashSet<>();

	RealAgentRun(RealAgent program, StandIn api) {
		this.program = program;
		this.api = api;
		try {
			this.home = new AgentHome(this.tmux.directory().resolve("home"), api.address());
			this.home.create();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(100));
	}

	StandIn api() {
		return this.api;
	}

	TmuxServer tmux() {
		return this.tmux;
	}

	AgentHome home() {
		return this.home;
	}

	/**
	 * The prompts that the API was given.
	 * @return their texts, as they were sent
	 */
	List<String> prompts() {
		return this.api.prompts();
	}

	/**
	 * How it is started.
	 * @return further options of {@code spawn}
	 */
	List<String> options() {
		return List.of();
	}

	/**
	 * Start the agent and see that it is ready.
	 * @param arguments further arguments of its program
	 */
	void spawn(String... arguments) {
		List<String> words = new ArrayList<>(List.of("spawn", "developer", "work", "--name", "dev", "--agent",
				this.program.command(), "--cwd", this.home.project().toString()));
		words.addAll(options());
		words.add("--");
		words.addAll(List.of(arguments));
		Run run = run(words.toArray(String[]::new));
		if (run.status() != 0) {
			throw new IllegalStateException("No agent: " + run.errors() + screen());
		}
	}

	Run send(String text) {
		return run("agent", "send", "dev", "--json", "--", text);
	}

	/**
	 * Send a text, see that it was taken, and wait until the agent has answered.
	 * @param text the text
	 * @return what {@code agent send} answered
	 */
	JsonNode sendAndWait(String text) {
		Run run = send(text);
		if (run.status() != 0) {
			throw new AssertionError(run.errors() + "\n" + screen());
		}
		awaitState("idle");
		return run.json();
	}

	/**
	 * What {@code agent status} tells.
	 * @return the status of the agent
	 */
	JsonNode status() {
		Run run = run("agent", "status", "dev", "--json");
		if (run.status() != 0) {
			throw new IllegalStateException(run.errors());
		}
		return JsonMapper.shared().readTree(run.output()).path("agents").path(0);
	}

	String state() {
		return status().path("state").asString("");
	}

	String answer() {
		return status().path("answer").asString("");
	}

	void awaitState(String state) {
		try {
			await().until(this::state, state::equals);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError("It is not " + state + ": " + status() + "\n" + screen(), ex);
		}
	}

	void awaitHeld() {
		try {
			await().until(this.api::held, (held) -> held > 0);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError("The API was not asked: " + this.api.prompts() + "\n" + screen(), ex);
		}
	}

	void awaitScreen(String text) {
		try {
			await().until(this::screen, (screen) -> screen.contains(text));
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError("'" + text + "' is not on the screen:\n" + screen(), ex);
		}
	}

	/**
	 * Wait until something else is on the screen than before.
	 * @param before what was there, or an empty text
	 * @param pattern a pattern that both fit
	 * @return what is there now
	 */
	String awaitOther(String before, String pattern) {
		return await().until(() -> {
			Matcher found = Pattern.compile(pattern).matcher(screen());
			return found.find() ? found.group() : before;
		}, (now) -> !now.equals(before));
	}

	String screen() {
		return this.tmux.tmux("capture-pane", "-p", "-t", "work");
	}

	void press(String key) {
		this.tmux.tmux("send-keys", "-t", "work", key);
	}

	/**
	 * Kill the processes of the panes and all that they started.
	 */
	void kill() {
		tree().forEach(ProcessHandle::destroyForcibly);
	}

	void killServer() {
		tree();
		this.tmux.tmux("kill-server");
	}

	long process() {
		return Long.parseLong(this.tmux.tmux("display-message", "-p", "-t", "work", "#{pane_pid}"));
	}

	/**
	 * The processes of the panes and all that they started.
	 * @return those that live now, which end with this run at the latest
	 */
	List<ProcessHandle> tree() {
		List<ProcessHandle> tree = this.tmux.tmux("list-panes", "-a", "-F", "#{pane_pid}")
			.lines()
			.flatMap((process) -> ProcessHandle.of(Long.parseLong(process)).stream())
			.flatMap((process) -> Stream.concat(process.descendants(), Stream.of(process)))
			.toList();
		this.processes.addAll(tree);
		return tree;
	}

	/**
	 * Run the packaged program to its end.
	 * @param words what to run
	 * @return how it ended
	 */
	Run run(String... words) {
		List<String> command = new ArrayList<>(List.of(PROGRAM, "--socket", this.tmux.socket().toString()));
		command.addAll(List.of(words));
		try {
			Path output = Files.createTempFile(this.tmux.directory(), "output", "");
			Path errors = Files.createTempFile(this.tmux.directory(), "errors", "");
			ProcessBuilder builder = new ProcessBuilder(command).directory(this.home.project().toFile())
				.redirectInput(Path.of("/dev/null").toFile())
				.redirectOutput(output.toFile())
				.redirectError(errors.toFile());
			builder.environment().clear();
			builder.environment().putAll(this.home.environment());
			builder.environment().merge("PATH", this.program.executable().getParent() + ":", (old, own) -> own + old);
			int status = builder.start().waitFor();
			return new Run(status, Files.readString(output), Files.readString(errors));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.api.close();
		try {
			tree();
			this.tmux.tmux("kill-server");
		}
		catch (IllegalStateException ex) {
			// No agent was started.
		}
		// Not every program ends with its terminal.
		this.processes.forEach(ProcessHandle::destroyForcibly);
		// What was ended just now still writes.
		await().ignoreExceptions().until(() -> {
			this.tmux.close();
			return true;
		});
	}

	/**
	 * How a run of the program ended.
	 *
	 * @param status its exit status
	 * @param output what it wrote to standard output
	 * @param errors what it wrote to standard error
	 */
	record Run(int status, String output, String errors) {

		/**
		 * What it answered.
		 * @return the answer, an empty object if there is none
		 */
		JsonNode json() {
			return this.output.isBlank() ? JsonMapper.shared().createObjectNode()
					: JsonMapper.shared().readTree(this.output);
		}

	}

}
