package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An API on loopback that answers a real agent program by what its prompts say.
 */
abstract class StandIn implements AutoCloseable {

	static final JsonMapper MAPPER = JsonMapper.shared();

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Map<String, List<String>> conversations = new LinkedHashMap<>();

	private List<String> last = List.of();

	private final AtomicInteger held = new AtomicInteger();

	private final AtomicInteger refused = new AtomicInteger();

	private volatile CountDownLatch gate = new CountDownLatch(1);

	StandIn() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	/**
	 * Where it listens.
	 * @return the address, without a path
	 */
	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/**
	 * The prompts that it was given, each as often as a conversation holds it, the oldest
	 * first. A request that is sent again adds nothing.
	 * @return their exact texts
	 */
	List<String> prompts() {
		synchronized (this.conversations) {
			return this.conversations.values().stream().flatMap(List::stream).toList();
		}
	}

	/**
	 * How many answers wait for {@link #release()}.
	 * @return their number
	 */
	int held() {
		return this.held.get();
	}

	/**
	 * How many requests were answered with a failure.
	 * @return their number
	 */
	int refused() {
		return this.refused.get();
	}

	/**
	 * Let the answers that wait go on.
	 */
	void release() {
		CountDownLatch opened = this.gate;
		this.gate = new CountDownLatch(1);
		opened.countDown();
	}

	@Override
	public void close() {
		release();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/**
	 * Answer a request.
	 * @param exchange the request
	 * @param path its path
	 * @param body its body, an empty object if it has none
	 * @throws IOException if the program hung up
	 */
	abstract void answer(HttpExchange exchange, String path, JsonNode body) throws IOException;

	/**
	 * Keep what a conversation holds.
	 * @param conversation the name of the conversation
	 * @param prompts all its prompts so far
	 */
	final void keep(String conversation, List<String> prompts) {
		synchronized (this.conversations) {
			this.last = List.copyOf(prompts);
			List<String> before = this.conversations.getOrDefault(conversation, List.of());
			if (prompts.size() >= before.size()) {
				this.conversations.put(conversation, new ArrayList<>(prompts));
			}
		}
	}

	/**
	 * The prompts of the last request, with which the earlier ones of its conversation
	 * come.
	 * @return their texts, the earliest first
	 */
	final List<String> lastConversation() {
		synchronized (this.conversations) {
			return this.last;
		}
	}

	/**
	 * Wait until the test lets the answers go on.
	 */
	final void hold() {
		this.held.incrementAndGet();
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.held.decrementAndGet();
		}
	}

	final void refuse(HttpExchange exchange, int status, JsonNode body) throws IOException {
		this.refused.incrementAndGet();
		json(exchange, status, body);
	}

	static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
		byte[] bytes = MAPPER.writeValueAsBytes(body);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	static void startEvents(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
	}

	static void event(HttpExchange exchange, JsonNode data) throws IOException {
		String type = data.path("type").asString("");
		String event = type.isEmpty() ? "" : "event: " + type + "\n";
		exchange.getResponseBody()
			.write((event + "data: " + MAPPER.writeValueAsString(data) + "\n\n").getBytes(StandardCharsets.UTF_8));
		exchange.getResponseBody().flush();
	}

	private void answer(HttpExchange exchange) {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			JsonNode json = (body.length > 0 && body[0] == '{') ? MAPPER.readTree(body) : MAPPER.createObjectNode();
			answer(exchange, exchange.getRequestURI().getPath(), json);
		}
		catch (IOException ex) {
			// It hung up, as it does when its turn is interrupted.
		}
	}

}
