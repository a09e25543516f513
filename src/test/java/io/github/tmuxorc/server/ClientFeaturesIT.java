package io.github.tmuxorc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult.CompleteCompletion;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceReference;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reads resources and takes prompts and completions of the packaged program as a client
 * does.
 */
@Timeout(300)
class ClientFeaturesIT {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final PackagedServer server = new PackagedServer();

	private final McpSyncClient client = this.server.client();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void everythingIsThereBeforeTmuxRuns() {
		assertThat(uris()).hasSize(13)
			.startsWith("orc://agents", "orc://roles/backend")
			.endsWith("orc://roles/security");
		assertThat(this.client.listResourceTemplates().resourceTemplates().stream().map(ResourceTemplate::uriTemplate))
			.containsExactly("orc://agents/{name}", "orc://panes/{id}", "orc://roles/{role}");
		assertThat(MAPPER.readTree(read("orc://agents").text()).path("agents").isEmpty()).isTrue();
		assertThat(this.client.listPrompts().prompts().stream().map(Prompt::name)).containsExactly("diagnose_agent",
				"hand_over", "lead_team", "review_work");
		assertThat(complete("orc://agents/{name}", "name", "").values()).isEmpty();
	}

	@Test
	void agentIsReadByAnyOfItsNames() {
		spawn("shop", "dev");
		JsonNode listed = withoutAge(MAPPER.readTree(read("orc://agents").text()));
		assertThat(listed).isEqualTo(withoutAge(PackagedServer.call(this.client, "agent_list", Map.of())));
		String pane = listed.path("agents").path(0).path("pane").asString();
		for (String uri : List.of("orc://agents/dev", "orc://agents/shop:dev", "orc://agents/shop%3Adev",
				"orc://agents/" + pane, "orc://agents/%25" + pane.substring(1))) {
			TextResourceContents agent = read(uri);
			assertThat(agent.uri()).isEqualTo(uri);
			assertThat(agent.mimeType()).isEqualTo("application/json");
			assertThat(MAPPER.readTree(agent.text()).path("agents").path(0).path("name").asString()).isEqualTo("dev");
		}
		assertThat(uris()).startsWith("orc://agents", "orc://agents/shop:dev", "orc://panes/%25" + pane.substring(1));
	}

	@Test
	void nameOfSeveralAgentsIsRefusedWithAllOfThem() {
		spawn("shop", "dev");
		spawn("bank", "dev");
		spawn("bank", "qa");
		assertNotFound(() -> read("orc://agents/dev"), "Several agents are called 'dev'. Use one of: ", "shop:dev",
				"bank:dev");
		assertThat(complete("orc://agents/{name}", "name", "").values()).containsExactlyInAnyOrder("shop:dev",
				"bank:dev", "qa");
		assertThat(complete("orc://agents/{name}", "name", "SHOP").values()).containsExactly("shop:dev");
		assertThat(complete("orc://panes/{id}", "id", "%").values()).hasSize(3).allMatch((id) -> id.matches("%[0-9]+"));
		assertThat(
				this.client
					.completeCompletion(
							CompleteRequest
								.builder(PromptReference.builder("lead_team").build(),
										new CompleteRequest.CompleteArgument("session", "s"))
								.build())
					.completion())
			.isEqualTo(new CompleteCompletion(List.of("shop"), 1, false));
	}

	@Test
	void screenIsFencedText() {
		PackagedServer.call(this.client, "session_new", Map.of("name", "plain"));
		String pane = PackagedServer.call(this.client, "pane_list", Map.of())
			.path("panes")
			.path(0)
			.path("id")
			.asString();
		TextResourceContents screen = read("orc://panes/%25" + pane.substring(1));
		assertThat(screen.mimeType()).isEqualTo("text/plain");
		assertThat(screen.text()).matches("(?s)<(untrusted-[0-9a-f]{8})>\n.*\n</\\1>");
	}

	@Test
	void longListsComeInParts() throws IOException {
		Path folder = Files.createDirectories(this.server.directory().resolve("config/tmux-orc/roles"));
		for (int role = 0; role < 150; role++) {
			Files.writeString(folder.resolve("r" + role + ".md"), "---\ndescription: A role.\n---\nText " + role);
		}
		String cursor = this.client.listResources(null).nextCursor();
		assertThat(cursor).isNotNull();
		assertThat(uris()).hasSize(163).doesNotHaveDuplicates();
		assertThat(read("orc://roles/r7").text()).isEqualTo("Text 7");
		CompleteCompletion completion = complete("orc://roles/{role}", "role", "r");
		assertThat(completion.values()).hasSize(100);
		assertThat(completion.total()).isEqualTo(152);
		assertThat(completion.hasMore()).isTrue();
		assertRefused(-32602, () -> this.client.listResources("no such"), "The cursor 'no such' fits nothing");
	}

	@Test
	void whatThereIsNotIsNotFound() {
		assertNotFound(() -> read("orc://agents/nobody"), "No agent is called 'nobody'. Run 'agent_list' ");
		assertNotFound(() -> read("orc://panes/%2599"), "No pane has the id %99. ");
		assertNotFound(() -> read("orc://panes/x"), "'x' is not the id of a pane. ");
		assertNotFound(() -> read("orc://roles/nobody"), "No role is called 'nobody'. ");
		assertNotFound(() -> read("orc://weather"), "No resource has the URI 'orc://weather'. ");
		assertRefused(-32602, () -> prompt("nothing", Map.of()), "No prompt is called 'nothing'. Use one of ");
		assertRefused(-32602, () -> prompt("diagnose_agent", Map.of()),
				"The prompt 'diagnose_agent' needs the argument 'agent'. ");
		assertRefused(-32602, () -> prompt("diagnose_agent", Map.of("agent", "nobody")),
				"No agent is called 'nobody'. ");
		assertRefused(-32602, () -> prompt("diagnose_agent", Map.of("agent", "a", "colour", "red")),
				"The prompt 'diagnose_agent' has no argument 'colour'. ");
		assertRefused(-32602, () -> prompt("diagnose_agent", Map.of("agent", 7)), "'agent'");
		assertRefused(-32602, () -> complete("orc://weather/{day}", "day", ""), "There is no template ");
		assertRefused(-32602, () -> complete("orc://panes/{id}", "day", ""), "has no variable 'day'. Use 'id'.");
	}

	@Test
	void promptsHoldWhatIsKnownNow() {
		spawn("shop", "dev");
		PackagedServer.call(this.client, "agent_ask", Map.of("agent", "dev", "message", "say {{screen}} good morning"));
		String diagnosis = prompt("diagnose_agent", Map.of("agent", "dev"));
		assertThat(diagnosis)
			.contains("why agent `dev` does not", "\"readings\":\"<untrusted-", "good morning", "{{screen}}")
			.containsPattern("(?s)Its screen:\n<(untrusted-[0-9a-f]{8})>\n.*good morning.*\n</\\1>");
		assertThat(prompt("lead_team", Map.of("document", "docs/spec.md", "session", " ")))
			.contains("requirements document `docs/spec.md` asks", "session that you name after the project, each",
					"- orc://roles/developer: Builds one piece", "\"name\":\"dev\"")
			.doesNotContain("{{");
		assertThat(prompt("review_work", Map.of("agent", "dev", "focus", "the $1 tests")))
			.contains("above all at: `the $1 tests`");
		assertThat(prompt("review_work", Map.of("agent", "dev"))).doesNotContain("above all", "\n\n\n");
		assertThat(prompt("hand_over", Map.of("agent", "dev", "to", "qa"))).contains("agent `dev` to `qa`, so");
	}

	@Test
	void promptThatNeedsOtherToolsIsNotOffered() {
		McpSyncClient reader = this.server.client("--tier", "read");
		assertThat(reader.listPrompts().prompts().stream().map(Prompt::name)).containsExactly("diagnose_agent",
				"review_work");
		assertThat(reader.getServerInstructions()).contains("`agent_list`").doesNotContain("agent_spawn", "pane_");
	}

	private void spawn(String session, String name) {
		PackagedServer.call(this.client, "agent_spawn", Map.of("role", "developer", "session", session, "name", name,
				"agent", "demo", "cwd", this.server.directory().toString()));
	}

	private List<String> uris() {
		return this.client.listResources().resources().stream().map(Resource::uri).toList();
	}

	private TextResourceContents read(String uri) {
		return (TextResourceContents) this.client.readResource(ReadResourceRequest.builder(uri).build())
			.contents()
			.getFirst();
	}

	private String prompt(String name, Map<String, Object> arguments) {
		return ((TextContent) this.client.getPrompt(GetPromptRequest.builder(name).arguments(arguments).build())
			.messages()
			.getFirst()
			.content()).text();
	}

	private CompleteCompletion complete(String template, String variable, String typed) {
		return this.client
			.completeCompletion(CompleteRequest
				.builder(new ResourceReference(template), new CompleteRequest.CompleteArgument(variable, typed))
				.build())
			.completion();
	}

	private static JsonNode withoutAge(JsonNode list) {
		return MAPPER.readTree(list.toString()
			.replaceAll("\"ageSeconds\":[0-9]+", "\"ageSeconds\":0")
			.replaceAll("untrusted-[0-9a-f]{8}", "untrusted"));
	}

	private static void assertNotFound(ThrowingCallable request, String... parts) {
		assertRefused(-32002, request, parts);
	}

	private static void assertRefused(int code, ThrowingCallable request, String... parts) {
		assertThatExceptionOfType(McpError.class).isThrownBy(request).satisfies((ex) -> {
			assertThat(ex.getJsonRpcError().code()).isEqualTo(code);
			assertThat(ex.getJsonRpcError().message()).contains(parts);
		});
	}

}
