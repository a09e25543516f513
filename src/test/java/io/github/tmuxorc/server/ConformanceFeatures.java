package io.github.tmuxorc.server;

import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import org.jspecify.annotations.Nullable;

/**
 * The resources, prompts and completions that the official conformance suite asks for by
 * name.
 */
final class ConformanceFeatures implements ClientRequests {

	private static final String TEMPLATE = "test://template/";

	private static final String DESCRIPTION = "For the conformance suite.";

	private static final Map<String, String> IMAGE = Map.of("type", "image", "data", ConformanceFixture.PNG, "mimeType",
			"image/png");

	@Override
	public Object answer(String method, @Nullable Object params) {
		RequestParameters given = new RequestParameters(method, (params instanceof Map<?, ?> map) ? map : Map.of());
		return switch (method) {
			case McpSchema.METHOD_RESOURCES_LIST -> Map.of("resources", List.of(resource("test://static-text"),
					resource("test://static-binary"), resource("test://watched-resource")));
			case McpSchema.METHOD_RESOURCES_TEMPLATES_LIST ->
				Map.of("resourceTemplates", List.of(Map.of("uriTemplate", TEMPLATE + "{id}/data", "name", "template")));
			case McpSchema.METHOD_RESOURCES_READ -> Map.of("contents", List.of(contents(given.text("uri"))));
			case McpSchema.METHOD_RESOURCES_SUBSCRIBE, McpSchema.METHOD_RESOURCES_UNSUBSCRIBE -> Map.of();
			case McpSchema.METHOD_PROMPT_LIST -> Map.of("prompts",
					List.of(prompt("test_simple_prompt"), prompt("test_prompt_with_arguments", "arg1", "arg2"),
							prompt("test_prompt_with_embedded_resource", "resourceUri"),
							prompt("test_prompt_with_image")));
			case McpSchema.METHOD_PROMPT_GET -> Map.of("messages",
					messages(given.text("name"), given.texts("arguments")).stream()
						.map((content) -> Map.of("role", "user", "content", content))
						.toList());
			case McpSchema.METHOD_COMPLETION_COMPLETE -> Map.of("completion",
					Map.of("values", List.of("testValue1", "testValue2"), "total", 2, "hasMore", false));
			default -> throw new RequestRefusedException(ErrorCodes.METHOD_NOT_FOUND, method, null);
		};
	}

	private static Map<String, String> resource(String uri) {
		return Map.of("uri", uri, "name", uri, "description", DESCRIPTION);
	}

	private static Map<String, String> contents(String uri) {
		if (uri.endsWith("binary")) {
			return Map.of("uri", uri, "mimeType", "image/png", "blob", ConformanceFixture.PNG);
		}
		if (uri.startsWith(TEMPLATE)) {
			String id = uri.substring(TEMPLATE.length()).replace("/data", "");
			return Map.of("uri", uri, "mimeType", "application/json", "text",
					"{\"id\":\"%s\",\"templateTest\":true,\"data\":\"Data for ID: %s\"}".formatted(id, id));
		}
		return Map.of("uri", uri, "mimeType", "text/plain", "text", "This is the content of the static text resource.");
	}

	private static Map<String, Object> prompt(String name, String... arguments) {
		return Map.of("name", name, "description", DESCRIPTION, "arguments",
				List.of(arguments).stream().map((argument) -> Map.of("name", argument, "required", true)).toList());
	}

	private static List<Map<String, ?>> messages(String prompt, Map<String, String> given) {
		return switch (prompt) {
			case "test_simple_prompt" -> List.of(text("This is a simple prompt for testing."));
			case "test_prompt_with_arguments" -> List.of(text(
					"Prompt with arguments: arg1='%s', arg2='%s'".formatted(given.get("arg1"), given.get("arg2"))));
			case "test_prompt_with_embedded_resource" -> List.of(
					Map.of("type", "resource", "resource",
							Map.of("uri", given.getOrDefault("resourceUri", ""), "mimeType", "text/plain", "text",
									"Embedded resource content for testing.")),
					text("Please process the embedded resource above."));
			case "test_prompt_with_image" -> List.of(IMAGE, text("Please analyze the image above."));
			default -> throw new RequestRefusedException(ErrorCodes.INVALID_PARAMS, prompt, null);
		};
	}

	private static Map<String, String> text(String text) {
		return Map.of("type", "text", "text", text);
	}

}
