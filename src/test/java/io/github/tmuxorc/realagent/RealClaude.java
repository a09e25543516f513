package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.tmux.TmuxServer;

/**
 * The real Claude Code as the agent {@code dev} of the packaged program: with a home, a
 * tmux server and an API of the test's own.
 */
final class RealClaude implements AutoCloseable {

	private static final String PROGRAM = Path
		.of(Objects.requireNonNull(System.getProperty("orc.program.directory")), "bin", "tmux-orc")
		.toString();

	private final AnthropicStandIn api = new AnthropicStandIn();

	private final TmuxServer tmux = new TmuxServer();

	private final AgentHome home;

	RealClaude() {
		try {
			this.home = new AgentHome(this.tmux.directory().resolve("home"), this.api.address());
			this.home.create();
			this.home.setUpClaude();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(100));
	}

	AnthropicStandIn api() {
		return this.api;
	}

	AgentHome home() {
		return this.home;
	}

	/**
	 * Start the agent and see that it is ready.
	 * @param arguments further arguments of Claude Code
	 */
	void spawn(String... arguments) {
		List<String> words = new ArrayList<>(List.of("spawn", "developer", "work", "--name", "dev", "--agent", "claude",
				"--cwd", this.home.project().toString(), "--permission-mode", "default", "--"));
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

	void awaitState(String state) {
		try {
			await().until(this::state, state::equals);
		}
		catch (org.awaitility.core.ConditionTimeoutException ex) {
			throw new AssertionError(status() + "\n" + screen(), ex);
		}
	}

	void awaitHeld() {
		await().until(this.api::held, (held) -> held > 0);
	}

	void awaitScreen(String text) {
		await().until(this::screen, (screen) -> screen.contains(text));
	}

	String screen() {
		return this.tmux.tmux("capture-pane", "-p", "-t", "work");
	}

	void press(String key) {
		this.tmux.tmux("send-keys", "-t", "work", key);
	}

	long process() {
		return Long.parseLong(this.tmux.tmux("display-message", "-p", "-t", "work", "#{pane_pid}"));
	}

	/**
	 * The prompts that the API was given.
	 * @return their texts, as they were sent
	 */
	List<String> prompts() {
		return this.api.prompts().stream().map(AnthropicStandIn::unwrapped).toList();
	}

	/**
	 * The prompts of the conversation that the API was given last.
	 * @return their texts, the earliest first
	 */
	List<String> lastConversation() {
		return this.api.lastConversation().stream().map(AnthropicStandIn::unwrapped).toList();
	}

	void killServer() {
		this.tmux.tmux("kill-server");
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
			builder.environment()
				.merge("PATH", RealAgent.CLAUDE.executable().getParent() + ":", (old, own) -> own + old);
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
		this.tmux.tmux("kill-server");
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
