package io.github.tmuxorc.server;

import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Works with an agent as a client does, through the packaged program.
 */
@Timeout(300)
class AgentToolsIT {

	private final PackagedServer server = new PackagedServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void agentIsStartedGivenWorkReadAndEnded() {
		McpSyncClient client = this.server.client();
		String folder = this.server.directory().toString();
		JsonNode agent = PackagedServer.call(client, "agent_spawn",
				Map.of("role", "developer", "session", "shop", "name", "dev", "agent", "demo", "cwd", folder));
		assertThat(agent.path("name").asString()).isEqualTo("dev");
		assertThat(PackagedServer.call(client, "agent_list", Map.of()).path("agents")).hasSize(1);
		PackagedServer.call(client, "agent_send", Map.of("agent", "dev", "message", "say good \"morning\""));
		PackagedServer.call(client, "agent_wait", Map.of("agents", List.of("dev")));
		assertThat(PackagedServer.call(client, "agent_status", Map.of("agent", "dev")).toString())
			.contains("good \\\"morning\\\"");
		assertThat(PackagedServer.call(client, "agent_read", Map.of("agent", "dev")).toString())
			.contains("good \\\"morning\\\"");
		PackagedServer.call(client, "agent_kill", Map.of("agent", "dev"));
		assertThat(PackagedServer.call(client, "agent_list", Map.of()).path("agents")).isEmpty();
	}

	@Test
	void failureTellsWhatToDo() {
		CallToolResult result = this.server.client()
			.callTool(CallToolRequest.builder("agent_status").arguments(Map.of("agent", "nobody")).build());
		assertThat(result.isError()).isTrue();
		assertThat(PackagedServer.text(result)).startsWith("No agent is called 'nobody'. ");
	}

	@Test
	void waitThatIsCancelledIsNotAnswered() {
		ServerConnection connection = this.server.connect();
		connection.call(1, "agent_spawn",
				Map.of("role", "qa", "session", "s", "agent", "demo", "cwd", this.server.directory().toString()));
		assertThat(connection.receive().path("id").asInt()).isOne();
		connection.call(2, "agent_wait", Map.of("agents", List.of("qa"), "until", "busy"));
		connection.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":2}}");
		connection.call(3, "agent_list", Map.of());
		assertThat(connection.receive().path("id").asInt()).isEqualTo(3);
		assertThat(connection.rest()).isEmpty();
	}

}
