package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.UsageException;

/**
 * A name that a session can be given and is then found by, exactly as it is written.
 *
 * @param value the name
 */
public record SessionName(String value) {

	/**
	 * Read a name that came from outside.
	 * @param text the text
	 * @return the name
	 * @throws UsageException if tmux would refuse or change the name
	 */
	public static SessionName parse(String text) {
		if (text.isBlank()) {
			throw new UsageException("The name of a session is empty.", "Give a name, such as 'work'.");
		}
		return new SessionName(text);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
