package io.github.tmuxorc.agent;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A turn of an agent, as its events tell it: a prompt, and how it ended.
 *
 * @param prompt the prompt, or null if it reported none
 * @param end the event that ended it, or null if it goes on
 * @param answer the answer, or null if there is none
 */
public record AgentTurn(@Nullable String prompt, @Nullable String end, @Nullable String answer) {

	/**
	 * The last turn that ended with an answer.
	 * @param events the events, the oldest first
	 * @return the turn, or null if there is none
	 */
	static @Nullable AgentTurn lastAnswered(List<JsonNode> events) {
		AgentTurn last = null;
		String prompt = null;
		for (JsonNode event : events) {
			if (isPrompt(event)) {
				prompt = event.path("prompt").asString("");
			}
			else if (event.path("last_assistant_message").isString()) {
				last = ended(prompt, event);
			}
		}
		return last;
	}

	/**
	 * The turn that a prompt began.
	 * @param events the events since the prompt was sent, the oldest first
	 * @param prompt whether what an agent reports is the prompt
	 * @return the turn, or null if it has not begun
	 */
	public static @Nullable AgentTurn of(List<JsonNode> events, Predicate<String> prompt) {
		AgentTurn turn = null;
		for (JsonNode event : events) {
			if (turn == null) {
				String text = event.path("prompt").asString("");
				if (isPrompt(event) && prompt.test(text)) {
					turn = new AgentTurn(text, null, null);
				}
			}
			else if (isEnd(name(event))) {
				return ended(turn.prompt(), event);
			}
		}
		return turn;
	}

	private static AgentTurn ended(@Nullable String prompt, JsonNode event) {
		JsonNode answer = event.path("last_assistant_message");
		return new AgentTurn(prompt, name(event), answer.isString() ? answer.stringValue() : null);
	}

	private static boolean isPrompt(JsonNode event) {
		return name(event).equals("UserPromptSubmit");
	}

	private static boolean isEnd(String event) {
		return event.startsWith("Stop") || event.equals("Interrupt") || event.equals("SessionEnd");
	}

	private static String name(JsonNode event) {
		return event.path("hook_event_name").asString("");
	}

}
