package io.github.tmuxorc.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.surface.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls sample commands in the way a client's call reaches them.
 */
class ToolCatalogTests {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

	private final Map<String, SyncToolSpecification> tools;

	private final AnswerCheck check;

	ToolCatalogTests() {
		this.beans.registerBeanDefinition("samples", new RootBeanDefinition(SampleCommands.class));
		ToolCatalog catalog = ToolCatalog.of(this.beans);
		ToolWords words = new ToolWords(new OfferedTools(catalog, Set.of(), Tier.DESTROY), List::of);
		this.tools = catalog.tools()
			.stream()
			.map((tool) -> tool.specification(words))
			.collect(Collectors.toMap((tool) -> tool.tool().name(), (tool) -> tool));
		this.check = new AnswerCheck(this.tools.values().stream().map(SyncToolSpecification::tool).toList());
	}

	@Test
	void specificationsCreateNoCommand() {
		assertThat(this.tools).containsOnlyKeys("sample_answer", "sample_fail", "sample_half");
		assertThat(this.beans.containsSingleton("samples")).isFalse();
	}

	@Test
	void inputSchemaSaysWhatIsTaken() {
		assertThat(MAPPER.writeValueAsString(tool("sample_answer").tool().inputSchema())).isEqualTo("""
				{"type":"object","properties":{"text":{"type":"string","description":"A text."},\
				"number":{"type":"integer","description":"A number."},\
				"enabled":{"type":"boolean","description":"A switch."},\
				"choice":{"type":"string","enum":["best","second-best"],"description":"A choice."},\
				"words":{"type":"array","items":{"type":"string"},"description":"Words."}},\
				"required":["text"]}""");
	}

	@Test
	void answerSaysWhatItWasGiven() {
		for (Map<String, Object> arguments : List.<Map<String, Object>>of(Map.of("text", "a"), Map.of("text",
				"{\"b\":1}", "number", 7, "enabled", true, "choice", "second-best", "words", List.of("x", "y")))) {
			CallToolResult result = call("sample_answer", arguments);
			assertThat(result.isError()).isFalse();
			assertThat(text(result))
				.startsWith("{\"text\":\"" + String.valueOf(arguments.get("text")).replace("\"", "\\\""))
				.endsWith("\"at\":\"1970-01-01T00:00:00Z\",\"parts\":[{\"choice\":\"second-best\"}]}");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{}                            | The tool 'sample_answer' needs the argument 'text'. Give a string.
					{"text":null}                 | The tool 'sample_answer' needs the argument 'text'. Give a string.
					{"text":1}                    | The argument 'text' of 'sample_answer' is the number 1. Give a string.
					{"text":"","number":"ten"}    | The argument 'number' of 'sample_answer' is the string "ten". Give a whole number.
					{"text":"","number":1.5}      | The argument 'number' of 'sample_answer' is the number 1.5. Give a whole number.
					{"text":"","number":3000000000} | The argument 'number' of 'sample_answer' is the number 3000000000. Give a whole number.
					{"text":"","enabled":"true"}  | The argument 'enabled' of 'sample_answer' is the string "true". Give true or false.
					{"text":"","choice":"worst"}  | The argument 'choice' of 'sample_answer' is the string "worst". Give one of best, second-best.
					{"text":"","words":"a b"}     | The argument 'words' of 'sample_answer' is the string "a b". Give a list of strings.
					{"text":"","words":["a",1]}   | The argument 'words' of 'sample_answer' is a list. Give a list of strings.
					{"text":"","numbr":1}         | The tool 'sample_answer' has no argument 'numbr'. Use 'number'.
					{"text":"","force":true}      | The tool 'sample_answer' has no argument 'force'. Leave it out, or use one of text, number, enabled, choice, words.
					{"text":"","something":1}     | The tool 'sample_answer' has no argument 'something'. Leave it out, or use one of text, number, enabled, choice, words.
					""")
	@SuppressWarnings("unchecked")
	void argumentThatIsNotTakenIsRefused(String arguments, String message) {
		CallToolResult result = call("sample_answer", MAPPER.readValue(arguments, Map.class));
		assertThat(result.isError()).isTrue();
		assertThat(result.structuredContent()).isNull();
		assertThat(text(result)).isEqualTo(message);
	}

	@Test
	void wholeNumberMayBeWrittenWithAPoint() {
		assertThat(text(call("sample_answer", Map.of("text", "", "number", 7.0)))).contains("\"number\":7,");
	}

	@Test
	void argumentOfAToolThatTakesNoneIsRefused() {
		assertThat(text(call("sample_half", Map.of("text", ""))))
			.isEqualTo("The tool 'sample_half' has no argument 'text'. Leave it out: the tool takes no arguments.");
	}

	@Test
	void failureIsItsTwoSentences() {
		CallToolResult result = call("sample_fail", Map.of("expected", true));
		assertThat(result.isError()).isTrue();
		assertThat(text(result)).isEqualTo("No agent is called 'qa'. Run 'agent list' to see the agents.");
	}

	@Test
	void unexpectedFailureNamesNoDetails() {
		CallToolResult result = call("sample_fail", Map.of("expected", false));
		assertThat(result.isError()).isTrue();
		assertThat(text(result)).isEqualTo("The tool 'sample_fail' failed unexpectedly: IllegalStateException. "
				+ "Look into the log file of tmux-orc for the details.");
	}

	@Test
	void answerThatTellsOfAFailureIsAnErrorResult() {
		CallToolResult result = call("sample_half", Map.of());
		assertThat(result.isError()).isTrue();
		assertThat(text(result)).isEqualTo("{\"done\":\"half\"}");
	}

	private SyncToolSpecification tool(String name) {
		return Objects.requireNonNull(this.tools.get(name), name);
	}

	private CallToolResult call(String tool, Map<String, Object> arguments) {
		CallToolResult result = tool(tool).callHandler()
			.apply(new McpSyncServerExchange(null), CallToolRequest.builder(tool).arguments(arguments).build());
		// As the client reads it.
		String json = MAPPER.writeValueAsString(result);
		this.check.check(tool, MAPPER.readTree(json));
		return MAPPER.readValue(json, CallToolResult.class);
	}

	private static String text(CallToolResult result) {
		return ((TextContent) result.content().getFirst()).text();
	}

}
