package io.github.tmuxorc.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of single lines, whether they keep the rules or not.
 */
class StdioTransportLinesTests extends ServedTransport {

	StdioTransportLinesTests() throws IOException {
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

}
