package io.github.tmuxorc.message;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * How a message is sent.
 *
 * @param key names the message: whatever is sent again under the same key is not typed
 * again; null if each call is a message of its own
 * @param whenIdle how long to wait until the agent is idle; null to hand the message over
 * even if it is busy
 * @param toOwnPane whether the agent may be the one whose tool call or server this
 * program is, which is otherwise refused
 */
public record SendOptions(@Nullable String key, @Nullable Duration whenIdle, boolean toOwnPane) {

	/** Now, and each call a message of its own. */
	public static final SendOptions NOW = new SendOptions(null, null);

	private static final int LONGEST_KEY = 200;

	public SendOptions(@Nullable String key, @Nullable Duration whenIdle) {
		this(key, whenIdle, false);
	}

	public SendOptions {
		if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
			throw new UsageException("The key of the message is " + (key.isBlank() ? "empty." : "too long."),
					"Give 1 to " + LONGEST_KEY + " characters that no other message has.");
		}
	}

}
