package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import tools.jackson.databind.JsonNode;

/**
 * Stands in for the API that Gemini CLI talks to.
 */
final class GeminiStandIn extends StandIn {

	private static final Map<String, Object> USAGE = Map.of("promptTokenCount", 100, "candidatesTokenCount", 20,
			"totalTokenCount", 120);

	@Override
	void answer(HttpExchange exchange, String path, JsonNode request) throws IOException {
		String method = path.substring(path.indexOf(':') + 1);
		switch (method) {
			case "generateContent" -> {
				Reply reply = reply(request);
				if (reply.kind() == Reply.Kind.STATUS || reply.kind() == Reply.Kind.LIMIT) {
					refuse(exchange, reply);
				}
				else {
					json(exchange, 200, part(Map.of("text", reply.text()), true));
				}
			}
			case "streamGenerateContent" -> stream(exchange, reply(request));
			case "countTokens" -> json(exchange, 200, MAPPER.valueToTree(Map.of("totalTokens", 100)));
			default -> json(exchange, 200, MAPPER.createObjectNode());
		}
	}

	private void refuse(HttpExchange exchange, Reply reply) throws IOException {
		boolean limit = reply.kind() == Reply.Kind.LIMIT;
		int status = limit ? 429 : Integer.parseInt(reply.text());
		String message = limit ? "You exceeded your current quota, please check your plan and billing details."
				: "The stand-in was told to refuse.";
		List<Object> details = limit ? List.of(Map.of("@type", "type.googleapis.com/google.rpc.QuotaFailure",
				"violations", List.of(Map.of("quotaId", "GenerateRequestsPerDayPerProjectPerModel-FreeTier"))))
				: List.of();
		refuse(exchange, status, MAPPER.valueToTree(Map.of("error", Map.of("code", status, "message", message, "status",
				(status == 429) ? "RESOURCE_EXHAUSTED" : "UNAVAILABLE", "details", details))));
	}

	private void stream(HttpExchange exchange, Reply reply) throws IOException {
		switch (reply.kind()) {
			case STATUS, LIMIT -> refuse(exchange, reply);
			case HOLD -> {
				hold();
				startEvents(exchange);
				event(exchange, part(Map.of("text", reply.text()), true));
			}
			case THINK -> {
				startEvents(exchange);
				event(exchange, part(Map.of("thought", true, "text", "**Looking** How to answer this?"), false));
				hold();
				event(exchange, part(Map.of("text", reply.text()), true));
			}
			case STREAM -> {
				startEvents(exchange);
				event(exchange, part(Map.of("text", reply.text()), false));
				hold();
				event(exchange, part(Map.of("text", "And the rest."), true));
			}
			case TOOL -> {
				startEvents(exchange);
				event(exchange,
						part(Map.of("functionCall", Map.of("name", reply.text(), "args", reply.input())), true));
			}
			default -> {
				startEvents(exchange);
				event(exchange, part(Map.of("text", reply.text()), true));
			}
		}
	}

	private static JsonNode part(Map<String, Object> part, boolean last) {
		Map<String, Object> content = Map.of("role", "model", "parts", List.of(part));
		Map<String, Object> candidate = last ? Map.of("content", content, "index", 0, "finishReason", "STOP")
				: Map.of("content", content, "index", 0);
		return MAPPER.valueToTree(Map.of("candidates", List.of(candidate), "usageMetadata", USAGE));
	}

	private Reply reply(JsonNode request) {
		List<String> prompts = new ArrayList<>();
		boolean toolAnswered = false;
		for (JsonNode content : request.path("contents")) {
			if (!content.path("role").asString("").equals("user")) {
				continue;
			}
			List<String> texts = content.path("parts")
				.valueStream()
				.filter((part) -> part.has("text"))
				.map((part) -> part.path("text").asString(""))
				.filter((text) -> !text.startsWith("<session_context>"))
				// The file that is named in a prompt follows it.
				.takeWhile((text) -> !text.startsWith("\n--- Content from referenced files ---"))
				.toList();
			toolAnswered = texts.isEmpty();
			prompts.addAll(texts);
		}
		if (request.path("tools").isEmpty()) {
			// It chooses a model, or asks who speaks next.
			return Reply.say("""
					{"reasoning":"A test.","model_choice":"flash","complexity_reasoning":"A test.",\
					"complexity_score":1,"next_speaker":"user"}""");
		}
		keep("", prompts);
		String prompt = prompts.isEmpty() ? "" : prompts.getLast();
		return toolAnswered ? Reply.afterTool(prompt) : Reply.to(prompt);
	}

}
