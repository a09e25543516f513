package io.github.tmuxorc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Reads what the packaged program keeps of the calls that it got.
 */
@Timeout(300)
class CallLogIT {

	private final PackagedServer server = new PackagedServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void everyCallIsLoggedByHowItEnded() throws IOException {
		ServerConnection connection = this.server.connect();
		call(connection, "agent_list", Map.of());
		call(connection, "agent_send",
				Map.of("agent", "nobody", "message", "my secret", "timeout", 5, "whenIdle", true));
		call(connection, "agent_send", Map.of("agent", "nobody"));
		call(connection, "agent_snd", Map.of("agent", "nobody", "message", "my secret"));
		call(connection, "agent_spawn", Map.of("role", "dev", "session", "s", "agent", "demo", "cwd",
				this.server.directory().toString(), "briefing", "say my secret"));
		connection.call(5, "agent_wait", Map.of("agents", List.of("dev"), "until", "waiting", "timeout", 60));
		connection.cancel(5);
		await().until(() -> log("--tool", "agent_wait").size() == 1);
		assertThat(log()).extracting(CallLogIT::summary)
			.containsExactly("agent_list read done", "agent_send operate failed NOT_FOUND",
					"agent_send operate refused USAGE", "agent_snd - refused USAGE", "agent_spawn operate done",
					"agent_wait read cancelled");
		assertThat(log("--failed", "--tail", "2")).extracting(CallLogIT::summary)
			.containsExactly("agent_snd - refused USAGE", "agent_wait read cancelled");
		assertThat(log()).allSatisfy((call) -> {
			assertThat(call.path("client").asString()).isEqualTo("test 1");
			assertThat(call.path("server").asLong()).isEqualTo(connection.process().pid());
			assertThat(call.path("milliseconds").asDouble()).isPositive();
		});
		assertThat(log("--tool", "agent_send").getFirst().path("arguments").toString()).contains("\"value\":\"nobody\"",
				"\"length\":9", "\"value\":\"5\"", "\"value\":\"true\"");
		assertThat(lines()).hasSize(6).noneMatch((line) -> line.contains("secret"));
		assertThat(this.server.run("server", "log", "--tail", "1")).contains("agent_wait", "cancelled", "agents=dev");
	}

	@Test
	void toolAboveTheTierIsLoggedAsRefused() {
		ServerConnection connection = this.server.connect("--tier", "read");
		call(connection, "agent_kill", Map.of("agent", "nobody"));
		call(connection, "pane_list", Map.of());
		assertThat(log()).extracting(CallLogIT::summary)
			.containsExactly("agent_kill destroy refused REFUSED", "pane_list read refused REFUSED");
	}

	@Test
	void callsOfSeveralServersAreAllKept() throws IOException {
		this.server.run("session", "new", "kept");
		List<ServerConnection> connections = Stream.generate(this.server::connect).limit(4).toList();
		for (int id = 0; id < 250; id++) {
			for (ServerConnection connection : connections) {
				connection.call(id, "session_list", Map.of());
			}
		}
		for (ServerConnection connection : connections) {
			for (int id = 0; id < 250; id++) {
				connection.receive();
			}
		}
		Map<Long, Integer> perServer = new HashMap<>();
		for (String line : lines()) {
			perServer.merge(JsonMapper.shared().readTree(line).path("server").asLong(), 1, Integer::sum);
		}
		assertThat(perServer).hasSize(4).allSatisfy((server, calls) -> assertThat(calls).isEqualTo(250));
	}

	@Test
	void callIsAnsweredWhereNothingCanBeLogged() throws IOException {
		Files.writeString(Files.createDirectories(this.server.directory().resolve("state/tmux-orc")).resolve("calls"),
				"");
		ServerConnection connection = this.server.connect();
		for (int call = 0; call < 3; call++) {
			assertThat(call(connection, "session_list", Map.of()).path("result").path("isError").asBoolean()).isFalse();
		}
		assertThat(connection.rest()).isEmpty();
		assertThat(this.server.errors()).content().containsOnlyOnce("Calls are not logged");
	}

	private static JsonNode call(ServerConnection connection, String tool, Map<String, Object> arguments) {
		connection.call(1, tool, arguments);
		return connection.receive();
	}

	private List<JsonNode> log(String... options) {
		List<String> words = new ArrayList<>(List.of("server", "log", "--json"));
		words.addAll(List.of(options));
		JsonNode log = JsonMapper.shared().readTree(this.server.run(words.toArray(String[]::new)));
		assertThat(log.path("damaged").asInt()).isZero();
		return log.path("calls").valueStream().toList();
	}

	private static String summary(JsonNode call) {
		return Stream.of("tool", "tier", "outcome", "code")
			.map((member) -> call.path(member).asString("tier".equals(member) ? "-" : ""))
			.reduce((all, one) -> all + " " + one)
			.orElseThrow()
			.strip();
	}

	private List<String> lines() throws IOException {
		Path folder = this.server.directory().resolve("state/tmux-orc/calls");
		List<String> lines = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList()) {
				lines.addAll(Files.readAllLines(file));
			}
		}
		return lines;
	}

}
