package io.github.tmuxorc.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that is spoken to line by line, by the two streams of its process.
 */
public final class ServerConnection {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final String INITIALIZE = """
			{"jsonrpc":"2.0","id":"initialize","method":"initialize","params":{"protocolVersion":"2025-11-25",\
			"capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

	private final Process process;

	private final BufferedReader output;

	private final AnswerCheck check = new AnswerCheck();

	/**
	 * Speak to a server that was started just now.
	 * @param process its process
	 */
	public ServerConnection(Process process) {
		this.process = process;
		this.output = process.inputReader(StandardCharsets.UTF_8);
	}

	Process process() {
		return this.process;
	}

	/**
	 * Send a message.
	 * @param line the message
	 */
	public void send(String line) {
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
	 * @param id the id
	 * @param tool the name of the tool
	 * @param arguments its arguments
	 */
	public void callWithProgress(int id, String tool, Map<String, Object> arguments) {
		send(MAPPER.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method", "tools/call", "params",
				Map.of("name", tool, "arguments", arguments, "_meta", Map.of("progressToken", id)))));
	}

	/**
	 * Initialize the server.
	 * @return this connection
	 */
	public ServerConnection initialize() {
		send(INITIALIZE);
		receive();
		send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
		return this;
	}

	void cancel(int id) {
		send(MAPPER.writeValueAsString(
				Map.of("jsonrpc", "2.0", "method", "notifications/cancelled", "params", Map.of("requestId", id))));
	}

	/**
	 * Wait for the next message.
	 * @return the message
	 */
	public JsonNode receive() {
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

	/**
	 * End the server's input.
	 * @return what it writes before it ends
	 */
	public String rest() {
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
	 * @return how many milliseconds it took, or -1 if it did not end within ten seconds
	 */
	long awaitEnd() throws InterruptedException {
		long start = System.nanoTime();
		boolean ended = this.process.waitFor(10, TimeUnit.SECONDS);
		return ended ? (System.nanoTime() - start) / 1_000_000 : -1;
	}

}
