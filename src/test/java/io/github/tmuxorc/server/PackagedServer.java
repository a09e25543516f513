package io.github.tmuxorc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.tmux.TmuxServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged program as the server of a test, on a tmux server and in a home of the
 * test's own.
 */
final class PackagedServer implements AutoCloseable {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final int LIMIT_SECONDS = 10;

	private final TmuxServer tmux = new TmuxServer();

	private final List<Runnable> toClose = new ArrayList<>();

	private final List<Process> processes = new ArrayList<>();

	static String program() {
		return Path.of(System.getProperty("orc.program.directory"), "bin", "tmux-orc").toString();
	}

	Path directory() {
		return this.tmux.directory();
	}

	private List<String> command(String... words) {
		List<String> command = new ArrayList<>(List.of(program(), "--socket", this.tmux.socket().toString()));
		command.addAll(List.of(words));
		return command;
	}

	private Map<String, String> environment() {
		return Map.of("HOME", directory().toString(), "XDG_CONFIG_HOME", directory() + "/config", "XDG_STATE_HOME",
				directory() + "/state", "TMUX", "", "TMUX_PANE", "");
	}

	/**
	 * Start the server, with all tools that there are, under the SDK's own client.
	 * @return the client, initialized
	 */
	McpSyncClient client() {
		return client("--toolsets", "agents,terminal", "--tier", "destroy");
	}

	/**
	 * Start the server under the SDK's own client.
	 * @param options options of 'server start'
	 * @return the client, initialized
	 */
	McpSyncClient client(String... options) {
		List<String> command = command("server", "start");
		command.addAll(List.of(options));
		McpSyncClient client = McpClient
			.sync(new CheckedClientTransport(ServerParameters.builder(command.getFirst())
				.args(command.subList(1, command.size()))
				.env(environment())
				.build()))
			.requestTimeout(Duration.ofMinutes(2))
			.initializationTimeout(Duration.ofMinutes(2))
			.build();
		this.toClose.add(client::closeGracefully);
		client.initialize();
		return client;
	}

	/**
	 * Start the server, with all tools that there are, and speak to it line by line.
	 * @return the connection, initialized
	 */
	ServerConnection connect() {
		return connect("--toolsets", "agents,terminal", "--tier", "destroy");
	}

	/**
	 * Start the server and speak to it line by line.
	 * @param options options of 'server start'
	 * @return the connection, initialized
	 */
	ServerConnection connect(String... options) {
		List<String> words = new ArrayList<>(List.of("server", "start"));
		words.addAll(List.of(options));
		return new ServerConnection(start(words.toArray(String[]::new))).initialize();
	}

	/**
	 * Run a command of the program to its end.
	 * @param words the command
	 * @return what it printed to standard output
	 */
	String run(String... words) {
		return new ServerConnection(start(words)).rest();
	}

	/**
	 * How the calls of a tool ended, as the log tells.
	 * @param tool the name of the tool
	 * @return the outcomes, the oldest first
	 */
	List<String> outcomes(String tool) {
		// As its files have it: some tests look often.
		Path folder = directory().resolve("state/tmux-orc/calls");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			List<String> outcomes = new ArrayList<>();
			for (Path file : files.sorted().toList()) {
				Files.readAllLines(file)
					.stream()
					.map(MAPPER::readTree)
					.filter((call) -> call.path("tool").asString("").equals(tool))
					.forEach((call) -> outcomes.add(call.path("outcome").asString("")));
			}
			return outcomes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Run tmux on the server of the test.
	 * @param words the command
	 * @return what it printed
	 */
	String tmux(String... words) {
		return this.tmux.tmux(words);
	}

	/**
	 * What all processes so far printed to standard error.
	 * @return the file
	 */
	Path errors() {
		return directory().resolve("errors");
	}

	private Process start(String... words) {
		ProcessBuilder builder = new ProcessBuilder(command(words))
			.redirectError(ProcessBuilder.Redirect.appendTo(errors().toFile()));
		builder.environment().putAll(environment());
		try {
			Process process = builder.start();
			this.processes.add(process);
			return process;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void end(Process process) {
		if (process.onExit().completeOnTimeout(process, LIMIT_SECONDS, TimeUnit.SECONDS).join().isAlive()) {
			process.destroyForcibly();
		}
	}

	@Override
	public void close() {
		this.toClose.forEach(Runnable::run);
		// Not by force: a tmux that is ended while it loses its control client waits for
		// that client for ever (seen with tmux 3.3a).
		this.processes.forEach(Process::destroy);
		this.processes.forEach(PackagedServer::end);
		this.tmux.close();
	}

	/**
	 * Call a tool that does not fail.
	 * @param client who calls
	 * @param tool the name of the tool
	 * @param arguments its arguments
	 * @return the answer
	 */
	static JsonNode call(McpSyncClient client, String tool, Map<String, Object> arguments) {
		CallToolResult result = client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
		assertThat(result.isError()).as(text(result)).isFalse();
		return MAPPER.valueToTree(result.structuredContent());
	}

	static String text(CallToolResult result) {
		return ((TextContent) result.content().getFirst()).text();
	}

}
