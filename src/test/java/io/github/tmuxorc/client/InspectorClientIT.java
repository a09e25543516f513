package io.github.tmuxorc.client;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.process.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at the server with the official Inspector.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectorClientIT {

	private static final int FAILED = 5;

	private final TestedServer server = new TestedServer();

	@BeforeAll
	void startAgents() {
		this.server.startAgents();
	}

	@AfterAll
	void close() {
		this.server.close();
	}

	@ParameterizedTest
	@EnumSource
	void toolsHaveNoFaultInStrictMode(ServerOptions options) {
		ProgramResult result = inspect(options, "tools/list", "--strict");
		assertThat(result.status()).as(result.error()).isZero();
		assertThat(result.error()).isEmpty();
		assertThat(JsonMapper.shared().readTree(result.output()).path("result").path("tools")).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void toolsAreThoseOfTheSetAndTheTier(ServerOptions options) {
		JsonNode tools = answer(options, "tools/list").path("tools");
		List<String> names = tools.valueStream().map((tool) -> tool.path("name").asString("")).toList();
		assertThat(names).contains("agent_list");
		assertThat(names.contains("pane_list")).isEqualTo(options == ServerOptions.TERMINAL);
		assertThat(names.contains("agent_send")).isNotEqualTo(options == ServerOptions.READ);
		assertThat(names.contains("agent_kill")).isEqualTo(options == ServerOptions.DESTROY);
		if (options == ServerOptions.READ) {
			assertThat(tools.valueStream().map((tool) -> tool.path("annotations").path("readOnlyHint").asBoolean()))
				.containsOnly(true);
		}
	}

	@ParameterizedTest
	@EnumSource
	void readOnlyToolsAnswer(ServerOptions options) {
		List<JsonNode> tools = answer(options, "tools/list").path("tools")
			.valueStream()
			.filter((tool) -> tool.path("annotations").path("readOnlyHint").asBoolean())
			.toList();
		assertThat(tools).hasSizeGreaterThan(2);
		for (JsonNode tool : tools) {
			JsonNode answer = answer(options, "tools/call", "--tool-name", tool.path("name").asString(""),
					"--tool-args-json", ClientArguments.json(tool));
			assertThat(answer.path("structuredContent").isObject()).as(answer.toString()).isTrue();
		}
	}

	@Test
	void resourcesAndPromptsAreThoseThatAreOffered() {
		JsonNode offered = answer(ServerOptions.DEFAULT, "initialize").path("capabilities");
		assertThat(offered.path("tools").isObject()).isTrue();
		assertThat(offered.has("logging")).isFalse();
		JsonNode resources = answer(ServerOptions.DEFAULT, "resources/list").path("resources");
		assertThat(resources.isEmpty()).isNotEqualTo(offered.has("resources"));
		for (JsonNode resource : resources) {
			assertThat(answer(ServerOptions.DEFAULT, "resources/read", "--uri", resource.path("uri").asString(""))
				.path("contents")).isNotEmpty();
		}
		assertThat(answer(ServerOptions.DEFAULT, "resources/templates/list").path("resourceTemplates").isEmpty())
			.isNotEqualTo(offered.has("resources"));
		assertThat(answer(ServerOptions.DEFAULT, "prompts/list").path("prompts").isEmpty())
			.isNotEqualTo(offered.has("prompts"));
	}

	@Test
	void failedCallIsSeen() {
		ProgramResult result = inspect(ServerOptions.DEFAULT, "tools/call", "--tool-name", "agent_status",
				"--tool-args-json", "{\"agent\":\"nobody\"}");
		assertThat(result.status()).as(result.error()).isEqualTo(FAILED);
		assertThat(result.output()).contains("No agent is called 'nobody'. ");
		assertThat(result.error()).contains("tool_is_error");
	}

	@Test
	void unknownToolIsSeen() {
		ProgramResult result = inspect(ServerOptions.DEFAULT, "tools/call", "--tool-name", "no_such_tool");
		assertThat(result.status()).as(result.error()).isEqualTo(FAILED);
		assertThat(result.error()).contains("tool_not_found");
	}

	private JsonNode answer(ServerOptions options, String method, String... words) {
		ProgramResult result = inspect(options, method, words);
		assertThat(result.status()).as(result.output() + result.error()).isZero();
		return JsonMapper.shared().readTree(result.output()).path("result");
	}

	private ProgramResult inspect(ServerOptions options, String method, String... words) {
		List<String> command = new ArrayList<>(List.of("--cli"));
		command.addAll(this.server.command(options));
		command.addAll(List.of("--method", method, "--format", "json", "-q"));
		command.addAll(List.of(words));
		return this.server.run(NodeProgram.inspector(command));
	}

}
