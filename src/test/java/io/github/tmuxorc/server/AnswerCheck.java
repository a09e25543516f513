package io.github.tmuxorc.server;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import io.github.tmuxorc.CommandBeans;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds each answer to a call of a tool against what clients are told of the tool. Every
 * helper by which tests speak to a server passes on what it sends and receives, so that
 * no test has to ask for it.
 */
public final class AnswerCheck {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	// What failed and what to do, and perhaps what a program said of it.
	private static final Pattern TWO_SENTENCES = Pattern.compile("\\S.*[.] \\p{Lu}.*([.]|:[\n<].*)", Pattern.DOTALL);

	private static final List<Tool> ALL = ToolCatalog.of(CommandBeans.find())
		.tools()
		.stream()
		.map(AgentTool::tool)
		.toList();

	private final Map<String, Tool> tools;

	/** The names of the tools that are called, by the ids of the calls. */
	private final Map<JsonNode, String> calls = new ConcurrentHashMap<>();

	/**
	 * Create the check of a connection to a server with other tools than ours.
	 * @param tools the tools
	 */
	AnswerCheck(Collection<Tool> tools) {
		this.tools = tools.stream().collect(Collectors.toMap(Tool::name, Function.identity()));
	}

	/**
	 * Create the check of a connection to our server.
	 */
	public AnswerCheck() {
		this(ALL);
	}

	/**
	 * Take note of what a client sent.
	 * @param line what it sent; it need not be a message
	 */
	public void sent(String line) {
		JsonNode message = read(line);
		if (message.path("method").asString("").equals(McpSchema.METHOD_TOOLS_CALL)) {
			this.calls.put(message.path("id"), message.path("params").path("name").asString(""));
		}
	}

	/**
	 * Check what a client received.
	 * @param line what it received; only answers to calls of tools are looked at
	 */
	public void received(String line) {
		JsonNode message = read(line);
		String tool = message.has("method") ? null : this.calls.remove(message.path("id"));
		if (tool != null && message.has("result")) {
			check(tool, message.path("result"));
		}
	}

	/**
	 * Check the result of a call.
	 * @param name the name of the tool
	 * @param result the result
	 */
	void check(String name, JsonNode result) {
		String story = name + " answered " + result;
		assertThat(this.tools).as(story).containsKey(name);
		Map<String, Object> schema = Objects.requireNonNull(this.tools.get(name)).outputSchema();
		assertThat(result.path("content")).as(story).hasSize(1);
		assertThat(result.path("content").path(0).path("type").asString("")).as(story).isEqualTo("text");
		String text = result.path("content").path(0).path("text").asString("");
		JsonNode answer = result.path("structuredContent");
		if (schema != null && !answer.isMissingNode()) {
			assertThat(faults(schema, answer)).as(story).isNull();
			assertThat(read(text)).as(story).isEqualTo(answer);
		}
		else if (result.path("isError").asBoolean(false)) {
			assertThat(answer.isMissingNode()).as(story).isTrue();
			assertThat(text).as(story).matches(TWO_SENTENCES);
		}
		else {
			assertThat(schema).as(story).isNull();
			assertThat(answer.isMissingNode()).as(story).isTrue();
			assertThat(text).as(story).isNotBlank();
		}
	}

	private static @Nullable String faults(Map<String, Object> schema, JsonNode answer) {
		return McpJsonDefaults.getSchemaValidator()
			.validate(strict(schema), MAPPER.convertValue(answer, Object.class))
			.errorMessage();
	}

	// A schema lets members pass that it does not tell of, but a client knows nothing of
	// them.
	private static Map<String, Object> strict(Map<?, ?> schema) {
		Map<String, Object> strict = new LinkedHashMap<>();
		if (schema.containsKey("properties")) {
			strict.put("additionalProperties", false);
		}
		schema.forEach((name, value) -> strict.put(name.toString(),
				(value instanceof Map<?, ?> inner) ? strict(inner) : value));
		return strict;
	}

	private static JsonNode read(String line) {
		try {
			return MAPPER.readTree(line);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

}
