package io.github.tmuxorc.tmux;

import java.util.regex.Pattern;

import io.github.tmuxorc.failure.UsageException;

/**
 * The id that tmux gave to a window, unique for the life of the server.
 *
 * @param value the id as tmux prints it, such as {@code @2}
 */
public record WindowId(String value) {

	private static final Pattern FORM = Pattern.compile("\\@[0-9]{1,9}");

	public WindowId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not the id of a window: " + value);
		}
	}

	/**
	 * Read an id that came from outside.
	 * @param text the text
	 * @return the id
	 * @throws UsageException if the text is not an id
	 */
	public static WindowId parse(String text) {
		if (!FORM.matcher(text).matches()) {
			throw new UsageException("'" + text + "' is not the id of a window.",
					"An id looks like @2; run 'pane list' to see the windows.");
		}
		return new WindowId(text);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
