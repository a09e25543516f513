package io.github.tmuxorc.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.AudioContent;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.EmbeddedResource;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.server.audit.CallLog;

/**
 * A server with what the official conformance suite asks for by name, on our transport,
 * so that the transport is tried with kinds of content that no tool of ours has.
 */
public final class ConformanceFixture {

	/** A picture of one pixel. */
	static final String PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

	private static final String WAV = Base64.getEncoder()
		.encodeToString("RIFF$\0\0\0WAVEfmt \20\0\0\0\1\0\1\0@\37\0\0@\37\0\0\1\0\10\0data\0\0\0\0"
			.getBytes(StandardCharsets.ISO_8859_1));

	private static final Map<String, Object> NO_ARGUMENTS = Map.of("type", "object", "properties", Map.of());

	private ConformanceFixture() {
	}

	/**
	 * Serve until the input ends.
	 * @param arguments not used
	 * @throws InterruptedException if the thread is interrupted meanwhile
	 */
	public static void main(String[] arguments) throws InterruptedException {
		StdioTransport transport = new StdioTransport(System.in, System.out, JsonMapper.shared(),
				Duration.ofMillis(400), (name) -> null, new ConformanceFeatures(),
				// Nobody reads it, so it goes where nothing can be kept.
				new CallLog(Path.of("/dev/null"), (tool) -> null, (message) -> {
				}));
		McpServer.sync(transport)
			.serverInfo("conformance-fixture", "1")
			.capabilities(ServerCapabilities.builder().tools(false).build())
			.immediateExecution(true)
			.tools(tools())
			.build();
		transport.start();
		transport.awaitEnd();
	}

	private static List<SyncToolSpecification> tools() {
		Content text = TextContent.builder("Multiple content types test:").build();
		Content image = ImageContent.builder(PNG, "image/png").build();
		Content audio = AudioContent.builder(WAV, "audio/wav").build();
		return List.of(
				tool("test_simple_text", TextContent.builder("This is a simple text response for testing.").build()),
				tool("test_image_content", image), tool("test_audio_content", audio),
				tool("test_embedded_resource",
						embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")),
				tool("test_multiple_content_types", text, image,
						embedded("test://mixed-content-resource", "application/json",
								"{\"test\":\"data\",\"value\":123}")),
				tool("test_error_handling", NO_ARGUMENTS,
						(exchange, request) -> ToolCall
							.failure("This tool intentionally returns an error for testing")),
				tool("test_tool_with_progress", NO_ARGUMENTS, ConformanceFixture::withProgress),
				tool("json_schema_2020_12_tool", Map.of("$schema", "https://json-schema.org/draft/2020-12/schema",
						"type", "object", "$defs",
						Map.of("address",
								Map.of("type", "object", "properties",
										Map.of("street", Map.of("type", "string"), "city", Map.of("type", "string")))),
						"properties",
						Map.of("name", Map.of("type", "string"), "address", Map.of("$ref", "#/$defs/address")),
						"additionalProperties", false), (exchange, request) -> result(text)));
	}

	private static SyncToolSpecification tool(String name, Content... content) {
		return tool(name, NO_ARGUMENTS, (exchange, request) -> result(content));
	}

	private static SyncToolSpecification tool(String name, Map<String, Object> schema,
			BiFunction<McpSyncServerExchange, CallToolRequest, CallToolResult> call) {
		return SyncToolSpecification.builder()
			.tool(Tool.builder(name, schema).description("For the conformance suite: " + name).build())
			.callHandler(call)
			.build();
	}

	private static CallToolResult result(Content... content) {
		return CallToolResult.builder().content(List.of(content)).build();
	}

	private static CallToolResult withProgress(McpSyncServerExchange exchange, CallToolRequest request) {
		Object token = request.progressToken();
		if (token != null) {
			for (int progress : List.of(0, 50, 100)) {
				exchange.progressNotification(ProgressNotification.builder(token, progress).total(100.0).build());
			}
		}
		return result(TextContent.builder("Done.").build());
	}

	private static EmbeddedResource embedded(String uri, String type, String text) {
		return EmbeddedResource.builder(TextResourceContents.builder(uri, text).mimeType(type).build()).build();
	}

}
