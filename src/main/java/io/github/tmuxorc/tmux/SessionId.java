package io.github.tmuxorc.tmux;

import java.util.regex.Pattern;

import io.github.tmuxorc.failure.UsageException;

/**
 * The id that tmux gave to a session, unique for the life of the server.
 *
 * @param value the id as tmux prints it, such as {@code $1}
 */
public record SessionId(String value) {

	private static final Pattern FORM = Pattern.compile("\\$[0-9]{1,9}");

	public SessionId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not the id of a session: " + value);
		}
	}

	/**
	 * Read an id that came from outside.
	 * @param text the text
	 * @return the id
	 * @throws UsageException if the text is not an id
	 */
	public static SessionId parse(String text) {
		if (!FORM.matcher(text).matches()) {
			throw new UsageException("'" + text + "' is not the id of a session.",
					"An id looks like $1; run 'session list' to see the sessions.");
		}
		return new SessionId(text);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
