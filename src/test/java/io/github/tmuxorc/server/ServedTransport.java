package io.github.tmuxorc.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.server.audit.CallLog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A transport that is spoken to as a client does it, line by line, and what comes back.
 */
@Timeout(60)
abstract class ServedTransport {

	static final JsonMapper MAPPER = JsonMapper.shared();

	static final Duration GRACE = Duration.ofSeconds(20);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path state;

	final Pipe input = Pipe.open();

	final Pipe output = Pipe.open();

	final OutputStream toServer = Channels.newOutputStream(this.input.sink());

	final LineReader answers = new LineReader(Channels.newInputStream(this.output.source()), 1 << 26);

	final CountDownLatch entered = new CountDownLatch(1);

	final CountDownLatch release = new CountDownLatch(1);

	final CountDownLatch interrupted = new CountDownLatch(1);

	final List<SyncToolSpecification> tools = List.of(tool("echo", (text) -> text), tool("wait", this::waitForRelease));

	final AnswerCheck check = new AnswerCheck(this.tools.stream().map(SyncToolSpecification::tool).toList());

	StdioTransport transport;

	ServedTransport() throws IOException {
		this.transport = serve(GRACE);
	}

	StdioTransport serve(Duration grace) {
		StdioTransport transport = new StdioTransport(Channels.newInputStream(this.input.source()),
				Channels.newOutputStream(this.output.sink()), MAPPER, grace, (name) -> null, ServedTransport::feature,
				new CallLog(state, (tool) -> null, (message) -> {
				}));
		McpServer.sync(transport)
			.serverInfo("test", "1")
			.capabilities(ServerCapabilities.builder().tools(false).build())
			.immediateExecution(true)
			.tools(this.tools)
			.build();
		return transport;
	}

	@BeforeEach
	void start() {
		this.transport.start();
	}

	@AfterEach
	void disconnect() throws Exception {
		this.release.countDown();
		this.toServer.close();
		this.transport.awaitEnd();
	}

	String waitForRelease(String text) {
		this.entered.countDown();
		try {
			this.release.await();
			return "released";
		}
		catch (InterruptedException ex) {
			this.interrupted.countDown();
			return "interrupted";
		}
	}

	static SyncToolSpecification tool(String name, UnaryOperator<String> work) {
		return SyncToolSpecification.builder()
			.tool(Tool.builder(name, Map.of("type", "object")).build())
			.callHandler((exchange, request) -> CallToolResult.builder()
				.addTextContent(work.apply(String.valueOf(request.arguments().get("text"))))
				.build())
			.build();
	}

	void initialize() throws IOException {
		send("{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
				+ "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}");
		JsonNode result = receive().path("result");
		assertThat(result.path("protocolVersion").asString()).isEqualTo("2025-11-25");
		assertThat(result.path("capabilities")).isEqualTo(MAPPER.readTree("""
				{"tools":{"listChanged":false},"resources":{"subscribe":true,"listChanged":false},
				"prompts":{"listChanged":false},"completions":{}}"""));
		send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
	}

	static Object feature(String method, @Nullable Object params) {
		if (params != null) {
			throw new RequestRefusedException(-32602, "No. Use another.", Map.of("uri", "a"));
		}
		return Map.of("method", method);
	}

	static String ping(Object id) {
		return MAPPER.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method", "ping"));
	}

	static String call(int id, String tool, String text) {
		return MAPPER.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method", "tools/call", "params",
				Map.of("name", tool, "arguments", Map.of("text", text))));
	}

	void send(String line) throws IOException {
		this.check.sent(line);
		this.toServer.write((line + "\n").getBytes(StandardCharsets.UTF_8));
		this.toServer.flush();
	}

	JsonNode receive() throws IOException {
		byte[] line = this.answers.next();
		assertThat(line).as("a line from the server").isNotNull();
		this.check.received(new String(line, StandardCharsets.UTF_8));
		return MAPPER.readTree(line);
	}

	static String text(JsonNode answer) {
		return answer.path("result").path("content").path(0).path("text").asString();
	}

}
