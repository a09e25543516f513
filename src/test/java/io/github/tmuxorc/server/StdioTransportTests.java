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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.server.audit.CallLog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Speaks to the transport as a client does, line by line, and hears what comes back.
 */
@Timeout(60)
class StdioTransportTests {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final Duration GRACE = Duration.ofSeconds(20);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private static Path state;

	private final Pipe input = Pipe.open();

	private final Pipe output = Pipe.open();

	private final OutputStream toServer = Channels.newOutputStream(this.input.sink());

	private final LineReader answers = new LineReader(Channels.newInputStream(this.output.source()), 1 << 26);

	private final CountDownLatch entered = new CountDownLatch(1);

	private final CountDownLatch release = new CountDownLatch(1);

	private final CountDownLatch interrupted = new CountDownLatch(1);

	private final List<SyncToolSpecification> tools = List.of(tool("echo", (text) -> text),
			tool("wait", this::waitForRelease));

	private final AnswerCheck check = new AnswerCheck(this.tools.stream().map(SyncToolSpecification::tool).toList());

	private StdioTransport transport;

	StdioTransportTests() throws IOException {
		this.transport = serve(GRACE);
	}

	private StdioTransport serve(Duration grace) {
		StdioTransport transport = new StdioTransport(Channels.newInputStream(this.input.source()),
				Channels.newOutputStream(this.output.sink()), MAPPER, grace, (name) -> null,
				StdioTransportTests::feature, new CallLog(state, (tool) -> null, (message) -> {
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

	@Test
	void toolCallIsAnswered() throws IOException {
		initialize();
		send(call(1, "echo", "hello"));
		assertThat(text(receive())).isEqualTo("hello");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"jsonrpc":"2.0","id":1,"method"            | -32700 | null
			nonsense                                    | -32700 | null
			{} {}                                       | -32700 | null
			[{"jsonrpc":"2.0","id":1,"method":"ping"}]  | -32600 | null
			[]                                          | -32600 | null
			42                                          | -32600 | null
			null                                        | -32600 | null
			{"jsonrpc":"2.0","id":null,"method":"ping"} | -32600 | null
			{"jsonrpc":"2.0","id":1.5,"method":"ping"}  | -32600 | null
			{"jsonrpc":"2.0","id":{},"method":"ping"}   | -32600 | null
			{"jsonrpc":"1.0","id":5,"method":"ping"}    | -32600 | 5
			{"id":"a","method":"ping"}                  | -32600 | "a"
			{"jsonrpc":"2.0","id":6,"method":7}         | -32600 | 6
			{"jsonrpc":"2.0","id":6}                    | -32600 | 6
			{"jsonrpc":"2.0","id":8,"method":"ping","params":[]} | -32602 | 8
			{"jsonrpc":"2.0","id":9,"method":"no/such"} | -32601 | 9
			{"jsonrpc":"2.0","id":10,"method":"tools/call","params":{"name":"no_such"}} | -32602 | 10
			{"jsonrpc":"2.0","id":12,"method":"tools/call"} | -32602 | 12
			{"jsonrpc":"2.0","id":13,"method":"tools/call","params":{"name":"echo","arguments":[]}} | -32602 | 13
			{"jsonrpc":"2.0","id":11,"method":"initialize","params":{}} | -32600 | 11
			""")
	void lineThatBreaksTheRulesIsAnsweredAndSurvived(String line, int code, String id) throws IOException {
		initialize();
		send(line);
		JsonNode answer = receive();
		assertThat(answer.path("error").path("code").asInt()).isEqualTo(code);
		assertThat(answer.path("id").toString()).isEqualTo(id);
		send(call(100, "echo", "alive"));
		assertThat(text(receive())).isEqualTo("alive");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\r", "\t", "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}",
			"{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unheard_of\"}",
			"{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":99}}",
			"{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}" })
	void lineThatAsksNothingIsNotAnswered(String line) throws IOException {
		initialize();
		send(line);
		send(call(1, "echo", "next"));
		assertThat(text(receive())).isEqualTo("next");
	}

	@Test
	void lineThatIsNotUtf8IsAnsweredAndSurvived() throws IOException {
		this.toServer.write(new byte[] { '"', (byte) 0xc3, (byte) 0x28, '"', '\n' });
		assertThat(receive().path("error").path("code").asInt()).isEqualTo(-32700);
		send(ping(1));
		assertThat(receive().path("id").asInt()).isOne();
	}

	@Test
	void lineOfTenMegabytesIsAnswered() throws IOException {
		initialize();
		String text = "x".repeat(10_000_000);
		send(call(1, "echo", text));
		assertThat(text(receive())).isEqualTo(text);
	}

	@Test
	void lineThatEndsWithCarriageReturnIsAnswered() throws IOException {
		send(ping(1) + "\r");
		assertThat(receive().path("id").asInt()).isOne();
	}

	@Test
	void lastLineWithoutNewlineIsAnswered() throws IOException {
		this.toServer.write(ping(1).getBytes(StandardCharsets.UTF_8));
		this.toServer.close();
		assertThat(receive().path("id").asInt()).isOne();
	}

	@Test
	void pingBeforeInitializeIsAnswered() throws IOException {
		send(ping("first"));
		assertThat(receive().toString()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"first\",\"result\":{}}");
	}

	@Test
	void toolCallBeforeInitializedIsRefused() throws IOException {
		send(call(1, "echo", "early"));
		assertThat(receive().path("error").path("code").asInt()).isEqualTo(-32600);
		initialize();
		send(call(1, "echo", "in time"));
		assertThat(text(receive())).isEqualTo("in time");
	}

	@ParameterizedTest
	@ValueSource(strings = { "resources/list", "resources/read", "resources/templates/list", "resources/subscribe",
			"resources/unsubscribe", "prompts/list", "prompts/get", "completion/complete" })
	void featureIsThereOnceItIsInitialized(String method) throws IOException {
		String request = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\"}";
		send(request);
		assertThat(receive().path("error").path("code").asInt()).isEqualTo(-32600);
		initialize();
		send(request);
		assertThat(receive().path("result").path("method").asString()).isEqualTo(method);
	}

	@Test
	void featureThatIsRefusedIsAnErrorOfTheProtocol() throws IOException {
		initialize();
		send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"prompts/get\",\"params\":{\"name\":\"none\"}}");
		assertThat(receive().path("error").toString())
			.isEqualTo("{\"code\":-32602,\"message\":\"No. Use another.\",\"data\":{\"uri\":\"a\"}}");
	}

	@Test
	void unknownMethodBeforeInitializeIsUnknown() throws IOException {
		send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\"}");
		assertThat(receive().path("error").path("code").asInt()).isEqualTo(-32601);
	}

	@Test
	void callThatWaitsHoldsUpNoOther() throws Exception {
		initialize();
		for (int id = 1000; id < 1100; id++) {
			send(call(id, "wait", ""));
		}
		send(call(1, "echo", "quick"));
		assertThat(text(receive())).isEqualTo("quick");
	}

	@Test
	void cancellationInterruptsTheCallAndNothingIsAnswered() throws Exception {
		initialize();
		send(call(1, "wait", ""));
		this.entered.await();
		send(cancellation(1));
		this.interrupted.await();
		send(call(2, "echo", "next"));
		assertThat(receive().path("id").asInt()).isEqualTo(2);
	}

	@Test
	void duplicateIdIsRefusedAndTheFirstIsAnswered() throws Exception {
		initialize();
		send(call(1, "wait", ""));
		this.entered.await();
		send(call(1, "echo", "second"));
		JsonNode refusal = receive();
		assertThat(refusal.path("id").isNull()).isTrue();
		assertThat(refusal.path("error").path("code").asInt()).isEqualTo(-32600);
		this.release.countDown();
		assertThat(text(receive())).isEqualTo("released");
	}

	@Test
	void answerInProgressIsWrittenAfterTheInputEnds() throws Exception {
		initialize();
		send(call(1, "wait", ""));
		this.entered.await();
		this.toServer.close();
		this.release.countDown();
		assertThat(text(receive())).isEqualTo("released");
	}

	@Test
	void callThatOutlastsTheGraceIsInterrupted() throws Exception {
		StdioTransportTests other = new StdioTransportTests();
		other.transport = other.serve(Duration.ofMillis(1));
		other.start();
		other.initialize();
		other.send(call(1, "wait", ""));
		other.entered.await();
		other.transport.stop();
		other.interrupted.await();
	}

	@Test
	void endsWhenTheInputEnds() throws Exception {
		this.toServer.close();
		this.transport.awaitEnd();
		assertThat(this.transport.isRunning()).isFalse();
	}

	@Test
	void endsWhenNobodyReadsTheOutput() throws Exception {
		this.output.source().close();
		send(ping(1));
		this.transport.awaitEnd();
		assertThat(this.transport.isRunning()).isFalse();
	}

	private String waitForRelease(String text) {
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

	private static SyncToolSpecification tool(String name, UnaryOperator<String> work) {
		return SyncToolSpecification.builder()
			.tool(Tool.builder(name, Map.of("type", "object")).build())
			.callHandler((exchange, request) -> CallToolResult.builder()
				.addTextContent(work.apply(String.valueOf(request.arguments().get("text"))))
				.build())
			.build();
	}

	private void initialize() throws IOException {
		send("{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
				+ "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}");
		JsonNode result = receive().path("result");
		assertThat(result.path("protocolVersion").asString()).isEqualTo("2025-11-25");
		assertThat(result.path("capabilities")).isEqualTo(MAPPER.readTree("""
				{"tools":{"listChanged":false},"resources":{"subscribe":true,"listChanged":false},
				"prompts":{"listChanged":false},"completions":{}}"""));
		send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
	}

	private static Object feature(String method, @Nullable Object params) {
		if (params != null) {
			throw new RequestRefusedException(-32602, "No. Use another.", Map.of("uri", "a"));
		}
		return Map.of("method", method);
	}

	private static String ping(Object id) {
		return MAPPER.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method", "ping"));
	}

	private static String call(int id, String tool, String text) {
		return MAPPER.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id, "method", "tools/call", "params",
				Map.of("name", tool, "arguments", Map.of("text", text))));
	}

	private static String cancellation(int id) {
		return MAPPER.writeValueAsString(
				Map.of("jsonrpc", "2.0", "method", "notifications/cancelled", "params", Map.of("requestId", id)));
	}

	private void send(String line) throws IOException {
		this.check.sent(line);
		this.toServer.write((line + "\n").getBytes(StandardCharsets.UTF_8));
		this.toServer.flush();
	}

	private JsonNode receive() throws IOException {
		byte[] line = this.answers.next();
		assertThat(line).as("a line from the server").isNotNull();
		this.check.received(new String(line, StandardCharsets.UTF_8));
		return MAPPER.readTree(line);
	}

	private static String text(JsonNode answer) {
		return answer.path("result").path("content").path(0).path("text").asString();
	}

}
