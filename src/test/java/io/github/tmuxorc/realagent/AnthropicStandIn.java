package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Stands in for the API that Claude Code talks to. What it does follows a script.
 */
final class AnthropicStandIn extends StandIn {

	private static final Duration UNTIL_RESET = Duration.ofHours(3);

	/** In what it asks for when it compacts a conversation. */
	private static final String SUMMARY = "create a detailed summary of the conversation";

	private static final Pattern PASTED = Pattern
		.compile("\n\n<pasted_content id=\"(\\w+)\">\n(.*)\n</pasted_content id=\"\\1\">\n", Pattern.DOTALL);

	private final AtomicInteger number = new AtomicInteger();

	private final ReplyScript script;

	AnthropicStandIn() {
		this(new ReplyScript() {
		});
	}

	AnthropicStandIn(ReplyScript script) {
		this.script = script;
	}

	@Override
	void answer(HttpExchange exchange, String path, JsonNode request) throws IOException {
		switch (path) {
			case "/v1/messages" -> answer(exchange, request);
			case "/v1/messages/count_tokens" -> json(exchange, 200, MAPPER.valueToTree(Map.of("input_tokens", 100)));
			default -> json(exchange, 200, MAPPER.createObjectNode());
		}
	}

	/**
	 * The text of a prompt without what Claude Code puts around a long paste.
	 * @param prompt the prompt
	 * @return what was pasted
	 */
	static String unwrapped(String prompt) {
		Matcher pasted = PASTED.matcher(prompt);
		return pasted.matches() ? pasted.group(2) : prompt;
	}

	private void answer(HttpExchange exchange, JsonNode request) throws IOException {
		Reply reply = reply(request);
		Answer answer = new Answer(exchange, request.path("model").asString("claude"), this.number.incrementAndGet());
		switch (reply.kind()) {
			case STATUS -> {
				int status = Integer.parseInt(reply.text());
				refuse(exchange, status, failure((status == 529) ? "overloaded_error" : "rate_limit_error"));
			}
			case LIMIT -> {
				long reset = Instant.now().plus(UNTIL_RESET).getEpochSecond();
				Map.of("anthropic-ratelimit-unified-status", "rejected", "anthropic-ratelimit-unified-reset",
						String.valueOf(reset), "anthropic-ratelimit-unified-representative-claim", "five_hour",
						"x-should-retry", "false")
					.forEach(exchange.getResponseHeaders()::set);
				refuse(exchange, 429, failure("rate_limit_error"));
			}
			default -> {
				if (request.path("stream").asBoolean(false)) {
					stream(answer, reply);
				}
				else {
					if (reply.kind() != Reply.Kind.SAY && reply.kind() != Reply.Kind.TOOL) {
						hold();
					}
					json(exchange, 200, answer.whole(reply));
				}
			}
		}
	}

	private void stream(Answer answer, Reply reply) throws IOException {
		if (reply.kind() == Reply.Kind.HOLD) {
			hold();
		}
		answer.begin();
		switch (reply.kind()) {
			case TOOL -> answer.tool(0, reply);
			case THINK -> {
				answer.startThought(0);
				hold();
				answer.endThought(0);
				answer.text(1, reply.text());
			}
			case STREAM -> {
				answer.startText(0, reply.text());
				hold();
				answer.endText(0, "And the rest.");
			}
			default -> answer.text(0, reply.text());
		}
		answer.end((reply.kind() == Reply.Kind.TOOL) ? "tool_use" : "end_turn");
	}

	private Reply reply(JsonNode request) {
		List<String> prompts = new ArrayList<>();
		Map<String, String> tools = new HashMap<>();
		@Nullable ToolAnswer answer = null;
		for (JsonNode message : request.path("messages")) {
			if (!message.path("role").asString("").equals("user")) {
				blocks(message, "tool_use")
					.forEach((block) -> tools.put(block.path("id").asString(""), block.path("name").asString("")));
				continue;
			}
			List<String> texts = texts(message.path("content"));
			prompts.addAll(texts);
			answer = texts.isEmpty() ? toolAnswer(message, tools, answer) : null;
		}
		if (prompts.size() > 1 && prompts.getFirst().startsWith("slow ") && prompts.getLast().contains(SUMMARY)) {
			return new Reply(Reply.Kind.HOLD, "<summary>Little was said.</summary>", MAPPER.createObjectNode());
		}
		if (request.path("tools").isEmpty()) {
			// It asks for a title, or whether the API is there.
			return Reply.say("{\"title\":\"A test\"}");
		}
		keep(request.path("metadata").path("user_id").asString(""), prompts);
		String prompt = prompts.isEmpty() ? "" : unwrapped(prompts.getLast());
		return (answer != null) ? this.script.afterTool(prompt, answer) : this.script.to(prompt);
	}

	private static @Nullable ToolAnswer toolAnswer(JsonNode message, Map<String, String> tools,
			@Nullable ToolAnswer before) {
		return blocks(message, "tool_result")
			.map((block) -> new ToolAnswer(tools.getOrDefault(block.path("tool_use_id").asString(""), ""),
					text(block.path("content"))))
			.findFirst()
			.orElse(before);
	}

	private static Stream<JsonNode> blocks(JsonNode message, String type) {
		return message.path("content").valueStream().filter((block) -> block.path("type").asString("").equals(type));
	}

	private static String text(JsonNode content) {
		return content.isString() ? content.asString()
				: content.valueStream()
					.map((block) -> block.path("text").asString(block.toString()))
					.collect(Collectors.joining("\n"));
	}

	private static List<String> texts(JsonNode content) {
		if (content.isString()) {
			return isReminder(content.asString()) ? List.of() : List.of(content.asString());
		}
		return content.valueStream()
			.filter((block) -> block.path("type").asString("").equals("text"))
			.map((block) -> block.path("text").asString(block.toString()))
			.filter((text) -> !isReminder(text))
			.toList();
	}

	// What the program adds to the prompts on its own.
	private static boolean isReminder(String text) {
		return text.startsWith("<system-reminder>") || text.startsWith("[Request interrupted by user")
				|| text.equals("Tool loaded.");
	}

	private static JsonNode failure(String type) {
		return MAPPER.valueToTree(
				Map.of("type", "error", "error", Map.of("type", type, "message", "The stand-in was told to refuse.")));
	}

	/**
	 * One answer, as a whole or event by event.
	 *
	 * @param exchange where it goes
	 * @param model the model it is from
	 * @param number its number
	 */
	private record Answer(HttpExchange exchange, String model, int number) {

		private static final Map<String, Object> USAGE = Map.of("input_tokens", 100, "output_tokens", 20,
				"cache_creation_input_tokens", 0, "cache_read_input_tokens", 0);

		JsonNode whole(Reply reply) {
			boolean tool = reply.kind() == Reply.Kind.TOOL;
			Map<String, Object> block = tool
					? Map.of("type", "tool_use", "id", toolId(), "name", reply.text(), "input", reply.input())
					: Map.of("type", "text", "text", reply.text());
			return MAPPER.valueToTree(
					Map.of("id", "msg_" + this.number, "type", "message", "role", "assistant", "model", this.model,
							"content", List.of(block), "stop_reason", tool ? "tool_use" : "end_turn", "usage", USAGE));
		}

		void begin() throws IOException {
			startEvents(this.exchange);
			send(Map.of("type", "message_start", "message", Map.of("id", "msg_" + this.number, "type", "message",
					"role", "assistant", "model", this.model, "content", List.of(), "usage", USAGE)));
		}

		void end(String reason) throws IOException {
			send(Map.of("type", "message_delta", "delta", Map.of("stop_reason", reason), "usage",
					Map.of("output_tokens", 20)));
			send(Map.of("type", "message_stop"));
		}

		void text(int index, String text) throws IOException {
			startText(index, text);
			stop(index);
		}

		void startText(int index, String text) throws IOException {
			start(index, Map.of("type", "text", "text", ""));
			delta(index, Map.of("type", "text_delta", "text", text));
		}

		void endText(int index, String text) throws IOException {
			delta(index, Map.of("type", "text_delta", "text", text));
			stop(index);
		}

		void startThought(int index) throws IOException {
			start(index, Map.of("type", "thinking", "thinking", "", "signature", ""));
			delta(index, Map.of("type", "thinking_delta", "thinking", "How to answer this?"));
		}

		void endThought(int index) throws IOException {
			delta(index, Map.of("type", "signature_delta", "signature", "c2lnbmVk"));
			stop(index);
		}

		void tool(int index, Reply reply) throws IOException {
			start(index, Map.of("type", "tool_use", "id", toolId(), "name", reply.text(), "input", Map.of()));
			delta(index, Map.of("type", "input_json_delta", "partial_json", MAPPER.writeValueAsString(reply.input())));
			stop(index);
		}

		private String toolId() {
			return "toolu_" + this.number;
		}

		private void start(int index, Map<String, Object> block) throws IOException {
			send(Map.of("type", "content_block_start", "index", index, "content_block", block));
		}

		private void delta(int index, Map<String, Object> delta) throws IOException {
			send(Map.of("type", "content_block_delta", "index", index, "delta", delta));
		}

		private void stop(int index) throws IOException {
			send(Map.of("type", "content_block_stop", "index", index));
		}

		private void send(Map<String, Object> data) throws IOException {
			event(this.exchange, MAPPER.valueToTree(data));
		}

	}

}
