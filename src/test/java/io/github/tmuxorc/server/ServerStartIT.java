package io.github.tmuxorc.server;

import java.util.Map;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Starts the packaged server with what it is to offer.
 */
@Timeout(300)
class ServerStartIT {

	private final PackagedServer server = new PackagedServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void defaultsAreTheAgentsSetWithoutWhatDestroys() {
		assertThat(this.server.client(new String[0]).listTools().tools()).extracting(Tool::name)
			.contains("agent_list", "agent_spawn", "team_deploy", "task_claim", "mail_send")
			.doesNotContain("agent_kill", "team_stop")
			.noneMatch((name) -> name.startsWith("pane_") || name.startsWith("session_"));
	}

	@Test
	void toolAboveTheTierIsRefusedAndNothingIsDone() {
		this.server.run("session", "new", "kept");
		McpSyncClient client = this.server.client("--toolsets", "terminal", "--tier", "operate");
		CallToolResult refused = client
			.callTool(CallToolRequest.builder("session_kill").arguments(Map.of("session", "kept")).build());
		assertThat(refused.isError()).isTrue();
		assertThat(PackagedServer.text(refused)).contains("needs the tier 'destroy'");
		assertThat(this.server.run("session", "list")).contains("kept");
	}

	@Test
	void unknownToolIsAProtocolErrorThatNamesTheNearest() {
		McpSyncClient client = this.server.client("--tier", "read");
		assertThatExceptionOfType(McpError.class)
			.isThrownBy(() -> client.callTool(CallToolRequest.builder("agents_list").arguments(Map.of()).build()))
			.withMessageContaining("No tool is called 'agents_list'. Use 'agent_list'.");
	}

}
