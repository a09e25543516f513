package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import tools.jackson.databind.JsonNode;

/**
 * Stands in for the API that Codex talks to.
 */
final class OpenAiResponsesStandIn extends StandIn {

	private static final Duration UNTIL_RESET = Duration.ofHours(3);

	private final AtomicInteger number = new AtomicInteger();

	@Override
	void answer(HttpExchange exchange, String path, JsonNode request) throws IOException {
		if (!path.equals("/v1/responses")) {
			json(exchange, 200, MAPPER.createObjectNode());
			return;
		}
		Reply reply = reply(request);
		switch (reply.kind()) {
			case STATUS -> refuse(exchange, Integer.parseInt(reply.text()),
					MAPPER.valueToTree(Map.of("error", Map.of("type", "refused", "message", "Told to refuse."))));
			case LIMIT -> refuse(exchange, 429,
					MAPPER.valueToTree(Map.of("error",
							Map.of("type", "usage_limit_reached", "message", "The usage limit has been reached",
									"plan_type", "pro", "resets_at",
									Instant.now().plus(UNTIL_RESET).getEpochSecond()))));
			default -> stream(exchange, reply, "resp_" + this.number.incrementAndGet());
		}
	}

	private void stream(HttpExchange exchange, Reply reply, String id) throws IOException {
		if (reply.kind() == Reply.Kind.HOLD) {
			hold();
		}
		startEvents(exchange);
		send(exchange, Map.of("type", "response.created", "response", Map.of("id", id)));
		switch (reply.kind()) {
			case TOOL -> {
				// A patch is text, what other tools are given is JSON.
				boolean patch = reply.text().equals("apply_patch");
				done(exchange, Map.of("type", patch ? "custom_tool_call" : "function_call", "id", "fc_" + id, "call_id",
						"call_" + id, "name", reply.text(), patch ? "input" : "arguments",
						patch ? reply.input().path("input").asString("") : MAPPER.writeValueAsString(reply.input())));
			}
			case THINK -> {
				send(exchange, Map.of("type", "response.output_item.added", "output_index", 0, "item",
						Map.of("type", "reasoning", "id", "rs_" + id, "summary", List.of())));
				send(exchange, Map.of("type", "response.reasoning_summary_text.delta", "item_id", "rs_" + id,
						"summary_index", 0, "delta", "**Looking at the question**\n\nHow to answer this?"));
				hold();
				done(exchange, Map.of("type", "reasoning", "id", "rs_" + id, "summary", List
					.of(Map.of("type", "summary_text", "text", "**Looking at the question**\n\nHow to answer this?"))));
				say(exchange, id, reply.text());
			}
			case STREAM -> {
				send(exchange, Map.of("type", "response.output_item.added", "output_index", 0, "item",
						Map.of("type", "message", "id", "msg_" + id, "role", "assistant", "content", List.of())));
				send(exchange, Map.of("type", "response.output_text.delta", "item_id", "msg_" + id, "output_index", 0,
						"content_index", 0, "delta", reply.text()));
				hold();
				say(exchange, id, reply.text() + "And the rest.");
			}
			default -> say(exchange, id, reply.text());
		}
		send(exchange, Map.of("type", "response.completed", "response",
				Map.of("id", id, "usage", Map.of("input_tokens", 100, "output_tokens", 20, "total_tokens", 120))));
	}

	private static void say(HttpExchange exchange, String id, String text) throws IOException {
		done(exchange, Map.of("type", "message", "id", "msg_" + id, "role", "assistant", "content",
				List.of(Map.of("type", "output_text", "text", text))));
	}

	private static void done(HttpExchange exchange, Map<String, Object> item) throws IOException {
		send(exchange, Map.of("type", "response.output_item.done", "output_index", 0, "item", item));
	}

	private static void send(HttpExchange exchange, Map<String, Object> data) throws IOException {
		event(exchange, MAPPER.valueToTree(data));
	}

	private Reply reply(JsonNode request) {
		if (request.path("tools").isEmpty()) {
			// It asks for a title.
			return Reply.say("A test");
		}
		List<String> prompts = new ArrayList<>();
		boolean toolAnswered = false;
		for (JsonNode item : request.path("input")) {
			if (item.path("type").asString("").endsWith("_output")) {
				toolAnswered = true;
			}
			else if (item.path("role").asString("").equals("user")) {
				List<String> texts = item.path("content")
					.valueStream()
					.map((block) -> block.path("text").asString(""))
					.filter((text) -> !isContext(text))
					.toList();
				toolAnswered = texts.isEmpty() && toolAnswered;
				prompts.addAll(texts);
			}
		}
		keep(request.path("prompt_cache_key").asString(""), prompts);
		return (toolAnswered || prompts.isEmpty()) ? Reply.say("The tool has answered.") : Reply.to(prompts.getLast());
	}

	// What the program adds to the prompts on its own.
	private static boolean isContext(String text) {
		return text.startsWith("<environment_context>") || text.startsWith("<turn_aborted>")
				|| text.startsWith("<user_instructions>") || text.startsWith("# AGENTS.md");
	}

}
