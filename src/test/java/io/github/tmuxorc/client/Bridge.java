package io.github.tmuxorc.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a server that speaks over its standard streams an address, in stateful mode, and
 * keeps all that passes.
 */
final class Bridge implements AutoCloseable {

	private final Process process;

	private final Thread reader;

	private final List<JsonNode> traffic = new CopyOnWriteArrayList<>();

	/**
	 * Open the bridge.
	 * @param folder a folder for its files
	 * @param server how a server is started, once for each session
	 */
	Bridge(Path folder, List<String> server) {
		try {
			ProcessBuilder builder = new ProcessBuilder(NodeProgram.script("bridge.mjs", folder, server))
				.redirectError(folder.resolve("bridge.errors").toFile());
			builder.environment().putAll(TestedServer.environment(folder));
			this.process = builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.reader = Thread.ofVirtual().start(this::read);
		Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> !this.traffic.isEmpty());
	}

	private void read() {
		BufferedReader output = this.process.inputReader(StandardCharsets.UTF_8);
		output.lines().map(JsonMapper.shared()::readTree).forEach(this.traffic::add);
	}

	/**
	 * The address for a session.
	 * @param name what the session is called
	 * @return the address
	 */
	String url(String name) {
		return this.traffic.getFirst().path("url").asString() + "/" + name;
	}

	/**
	 * What has passed.
	 * @param name what the session is called
	 * @param direction {@code sent} to the server or {@code received} from it
	 * @return the messages, in their order
	 */
	List<JsonNode> messages(String name, String direction) {
		return this.traffic.stream()
			.filter((entry) -> entry.path("path").asString("").equals("/" + name) && entry.has(direction))
			.map((entry) -> entry.path(direction))
			.toList();
	}

	@Override
	public void close() {
		try {
			this.process.getOutputStream().close();
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
			this.reader.join();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
