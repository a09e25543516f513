package io.github.tmuxorc.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

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

	private static final String INITIALIZE = """
			{"jsonrpc":"2.0","id":"initialize","method":"initialize","params":{"protocolVersion":"2025-11-25",\
			"capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

	private static final int LIMIT_SECONDS = 10;

	private final TmuxServer tmux = new TmuxServer();

	private final List<Runnable> toClose = new ArrayList<>();

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
	Connection connect() {
		return connect("--toolsets", "agents,terminal", "--tier", "destroy");
	}

	/**
	 * Start the server and speak to it line by line.
	 * @param options options of 'server start'
	 * @return the connection, initialized
	 */
	Connection connect(String... options) {
		List<String> words = new ArrayList<>(List.of("server", "start"));
		words.addAll(List.of(options));
		Connection connection = new Connection(start(words.toArray(String[]::new)));
		connection.send(INITIALIZE);
		connection.receive();
		connection.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
		return connection;
	}

	/**
	 * Run a command of the program to its end.
	 * @param words the command
	 * @return what it printed to standard output
	 */
	String run(String... words) {
		return new Connection(start(words)).rest();
	}

	/**
	 * How the calls of a tool ended, as the log tells.
	 * @param tool the name of the tool
	 * @return the outcomes, the oldest first
	 */
	List<String> outcomes(String tool) {
		return MAPPER.readTree(run("server", "log", "--json", "--tail", "1000", "--tool", tool))
			.path("calls")
			.findValuesAsString("outcome");
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
			this.toClose.add(() -> end(process));
			return process;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Not by force: a tmux that is ended while it loses its control client waits for that
	// client for ever (seen with tmux 3.3a).
	private static void end(Process process) {
		process.destroy();
		if (process.onExit().completeOnTimeout(process, LIMIT_SECONDS, TimeUnit.SECONDS).join().isAlive()) {
			process.destroyForcibly();
		}
	}

	@Override
	public void close() {
		this.toClose.forEach(Runnable::run);
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

	/**
	 * The two streams of a process.
	 */
	static final class Connection {

		private final Process process;

		private final BufferedReader output;

		private final AnswerCheck check = new AnswerCheck();

		Connection(Process process) {
			this.process = process;
			this.output = process.inputReader(StandardCharsets.UTF_8);
		}

		Process process() {
			return this.process;
		}

		void send(String line) {
			this.check.sent(line);
			try {
				this.process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
				this.process.getOutputStream().flush();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		void call(Object id, String tool, Map<String, Object> arguments) {
			send(MAPPER.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method", "tools/call", "params",
					Map.of("name", tool, "arguments", arguments))));
		}

		/**
		 * Call a tool and ask for progress, with the id of the call as the token.
		 */
		void callWithProgress(int id, String tool, Map<String, Object> arguments) {
			send(MAPPER.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method", "tools/call", "params",
					Map.of("name", tool, "arguments", arguments, "_meta", Map.of("progressToken", id)))));
		}

		void cancel(int id) {
			send(MAPPER.writeValueAsString(
					Map.of("jsonrpc", "2.0", "method", "notifications/cancelled", "params", Map.of("requestId", id))));
		}

		JsonNode receive() {
			try {
				String line = this.output.readLine();
				this.check.received(line);
				return MAPPER.readTree(line);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/**
		 * Hand over all messages that come until the output ends.
		 */
		void receiveAll(Consumer<JsonNode> receiver) {
			this.output.lines().forEach((line) -> {
				this.check.received(line);
				receiver.accept(MAPPER.readTree(line));
			});
		}

		String rest() {
			hangUp();
			StringBuilder text = new StringBuilder();
			this.output.lines().forEach((line) -> {
				this.check.received(line);
				text.append(line).append('\n');
			});
			return text.toString();
		}

		void hangUp() {
			try {
				this.process.getOutputStream().close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/**
		 * Wait for the end of the process.
		 * @return how many milliseconds it took, or -1 if it did not end within ten
		 * seconds
		 */
		long awaitEnd() throws InterruptedException {
			long start = System.nanoTime();
			boolean ended = this.process.waitFor(10, TimeUnit.SECONDS);
			return ended ? (System.nanoTime() - start) / 1_000_000 : -1;
		}

	}

}
