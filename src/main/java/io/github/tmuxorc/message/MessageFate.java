package io.github.tmuxorc.message;

import java.nio.file.Files;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.AgentEvents;
import io.github.tmuxorc.agent.AgentFolder;

/**
 * What is known of a message with a key, without a look at the agent.
 */
public enum MessageFate {

	/** Nothing of it was typed. */
	NOT_TYPED,

	/** It may be in the composer, and nobody pressed Enter. */
	COMPOSED,

	/** It was in the composer, and may have been submitted. */
	SHOWN,

	/** It may have been submitted, and nobody looks any more whether it was. */
	UNPROVEN,

	/** The agent reported it, or took it from the composer. */
	ARRIVED;

	/**
	 * Find out what is known.
	 * @param folder our files about the agent
	 * @param events reads what it reported
	 * @param key the key
	 * @param message the message
	 * @return what is known
	 */
	static MessageFate of(AgentFolder folder, AgentEvents events, String key, String message) {
		if (!Files.isDirectory(folder.path())) {
			return UNPROVEN;
		}
		String text = MessageText.clean(message);
		Outbox outbox = new Outbox(folder);
		Outbox.Closed closed = outbox.closed(key);
		if (closed != null) {
			return (closed.receipt() != null || isReported(folder, events, closed.position(), text)) ? ARRIVED
					: UNPROVEN;
		}
		Outbox.Entry open = outbox.open();
		if (open == null || !open.isSame(text, key)) {
			return NOT_TYPED;
		}
		if (isReported(folder, events, open.position(), text)) {
			return ARRIVED;
		}
		return open.shown() ? SHOWN : COMPOSED;
	}

	private static boolean isReported(AgentFolder folder, AgentEvents events, long position, String text) {
		@Nullable MessageReport report = MessageReport.find(events.since(folder, position), text);
		return report != null;
	}

}
