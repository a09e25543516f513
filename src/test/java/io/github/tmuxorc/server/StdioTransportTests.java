package io.github.tmuxorc.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of calls, and how it ends.
 */
class StdioTransportTests extends ServedTransport {

	StdioTransportTests() throws IOException {
	}

	@Test
	void toolCallIsAnswered() throws IOException {
		initialize();
		send(call(1, "echo", "hello"));
		assertThat(text(receive())).isEqualTo("hello");
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

	private static String cancellation(int id) {
		return MAPPER.writeValueAsString(
				Map.of("jsonrpc", "2.0", "method", "notifications/cancelled", "params", Map.of("requestId", id)));
	}

}
