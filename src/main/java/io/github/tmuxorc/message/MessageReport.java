package io.github.tmuxorc.message;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An agent's own report that it took a message.
 *
 * @param afterOthers whether it took other messages since this one was sent, so that this
 * one may have to wait
 */
record MessageReport(boolean afterOthers) {

	/**
	 * Find the report of a message.
	 * @param events the events since it was sent, the oldest first
	 * @param text the message
	 * @return the report, or null if there is none
	 */
	static @Nullable MessageReport find(List<JsonNode> events, String text) {
		boolean others = false;
		for (JsonNode event : events) {
			if (event.path("hook_event_name").asString("").equals("UserPromptSubmit")) {
				if (MessageText.isReported(text, event.path("prompt").asString(""))) {
					return new MessageReport(others);
				}
				others = true;
			}
		}
		return null;
	}

}
