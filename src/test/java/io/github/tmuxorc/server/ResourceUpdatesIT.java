package io.github.tmuxorc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Subscribes to resources of the packaged program, with agents that work.
 */
@Timeout(300)
class ResourceUpdatesIT {

	private final PackagedServer server = new PackagedServer();

	private final ServerConnection connection = this.server.connect();

	private final Set<String> updated = new HashSet<>();

	private int id;

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void updateIsToldWhenAnAgentComesWorksAndGoes() {
		subscribe("orc://agents");
		String pane = spawn("dev");
		awaitUpdates("orc://agents");
		subscribe("orc://agents/dev");
		subscribe("orc://panes/%25" + pane.substring(1));
		call("agent_send", Map.of("agent", "dev", "message", "say good morning"));
		awaitUpdates("orc://agents", "orc://agents/dev", "orc://panes/%25" + pane.substring(1));
		call("agent_wait", Map.of("agents", List.of("dev")));
		this.updated.clear();
		call("agent_kill", Map.of("agent", "dev"));
		awaitUpdates("orc://agents", "orc://agents/dev", "orc://panes/%25" + pane.substring(1));
	}

	@Test
	void updateIsToldWhenOutputFollowsOnOutput() {
		call("session_new", Map.of("name", "plain"));
		String pane = call("pane_list", Map.of()).path("structuredContent").path("panes").path(0).path("id").asString();
		subscribe("orc://panes/" + pane);
		String last = "";
		for (int line = 0; line < 5; line++) {
			this.updated.clear();
			call("pane_send_keys", Map.of("pane", pane, "keys", List.of("e", "c", "h", "o", "Space", "a", "Enter")));
			// Whatever was told before, it is told once the last line stands there.
			awaitUpdates("orc://panes/" + pane);
			last = read("orc://panes/" + pane);
		}
		while (last.split("\na\n", -1).length < 6) {
			this.updated.clear();
			awaitUpdates("orc://panes/" + pane);
			last = read("orc://panes/" + pane);
		}
	}

	@Test
	void updateIsToldWhenAnOwnRoleIsWritten() throws IOException {
		subscribe("orc://roles/qa");
		Path folder = Files.createDirectories(this.server.directory().resolve("config/tmux-orc/roles"));
		Files.writeString(folder.resolve("qa.md"), "---\ndescription: Tests.\n---\nTest.");
		awaitUpdates("orc://roles/qa");
	}

	@Test
	void nothingIsToldOfWhatIsNotSubscribedTo() {
		spawn("dev");
		subscribe("orc://agents/dev");
		request("resources/unsubscribe", Map.of("uri", "orc://agents/dev"));
		request("resources/unsubscribe", Map.of("uri", "orc://agents/never"));
		assertThat(
				answer("resources/subscribe", Map.of("uri", "orc://agents/nobody")).path("error").path("code").asInt())
			.isEqualTo(-32002);
		assertThat(answer("resources/subscribe", Map.of("uri", 7)).path("error").path("code").asInt())
			.isEqualTo(-32602);
		call("agent_ask", Map.of("agent", "dev", "message", "say good morning"));
		assertThat(this.connection.rest()).isEmpty();
		assertThat(this.updated).isEmpty();
	}

	private String spawn(String name) {
		return call("agent_spawn", Map.of("role", "developer", "session", "shop", "name", name, "agent", "demo", "cwd",
				this.server.directory().toString()))
			.path("structuredContent")
			.path("pane")
			.asString();
	}

	private void subscribe(String uri) {
		assertThat(request("resources/subscribe", Map.of("uri", uri)).isEmpty()).isTrue();
	}

	private String read(String uri) {
		return request("resources/read", Map.of("uri", uri)).path("contents").path(0).path("text").asString();
	}

	private JsonNode call(String tool, Map<String, Object> arguments) {
		JsonNode result = request("tools/call", Map.of("name", tool, "arguments", arguments));
		assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
		return result;
	}

	private JsonNode request(String method, Map<String, Object> params) {
		JsonNode answer = answer(method, params);
		assertThat(answer.has("result")).as(answer.toString()).isTrue();
		return answer.path("result");
	}

	private JsonNode answer(String method, Map<String, Object> params) {
		this.id++;
		this.connection.send(JsonMapper.shared()
			.writeValueAsString(Map.of("jsonrpc", "2.0", "id", this.id, "method", method, "params", params)));
		JsonNode message = next();
		while (message.path("id").asInt() != this.id) {
			message = next();
		}
		return message;
	}

	private void awaitUpdates(String... uris) {
		while (!this.updated.containsAll(List.of(uris))) {
			next();
		}
	}

	private JsonNode next() {
		JsonNode message = this.connection.receive();
		if (message.path("method").asString().equals("notifications/resources/updated")) {
			this.updated.add(message.path("params").path("uri").asString());
		}
		return message;
	}

}
