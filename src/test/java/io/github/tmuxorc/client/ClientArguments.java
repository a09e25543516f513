package io.github.tmuxorc.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client gives for a parameter, whichever tool, prompt or template has it, where
 * {@link TestedServer#startAgents()} was called.
 */
final class ClientArguments {

	private static final Map<String, Object> VALUES = Map.of("agent", "dev", "agents", List.of("dev"), "pane", "%0",
			"name", "dev", "id", "%0", "role", "developer", "document", "REQUIREMENTS.md");

	/** What a tool needs one of, so that its schema requires none of them. */
	private static final Map<String, Map<String, Object>> CHOICES = Map.of("pane_search", Map.of("text", "hello"),
			"pane_wait", Map.of("quiet", 1));

	private ClientArguments() {
	}

	/**
	 * All of them.
	 * @return as JSON, the values by the names of parameters, and the choices by the
	 * names of tools
	 */
	static String json() {
		return JsonMapper.shared().writeValueAsString(Map.of("values", VALUES, "choices", CHOICES));
	}

	/**
	 * What a tool needs.
	 * @param tool the tool as it is listed
	 * @return the arguments as JSON
	 */
	static String json(JsonNode tool) {
		Map<String, Object> arguments = new LinkedHashMap<>(
				CHOICES.getOrDefault(tool.path("name").asString(""), Map.of()));
		tool.path("inputSchema").path("required").forEach((name) -> {
			assertThat(VALUES).as("What is given for a parameter of " + tool.path("name"))
				.containsKey(name.asString(""));
			arguments.put(name.asString(""), VALUES.get(name.asString("")));
		});
		return JsonMapper.shared().writeValueAsString(arguments);
	}

}
