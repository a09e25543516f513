package io.github.tmuxorc.tmux;

import io.github.tmuxorc.failure.UsageException;

/**
 * The id that tmux gave to a pane, unique for the life of the server.
 *
 * @param value the id as tmux prints it, such as {@code %3}
 */
public record PaneId(String value) {

	private static final int LONGEST = 10;

	public PaneId {
		if (!isId(value)) {
			throw new IllegalArgumentException("not the id of a pane: " + value);
		}
	}

	static boolean isId(String text) {
		int length = text.length();
		if (length < 2 || length > LONGEST || text.charAt(0) != '%') {
			return false;
		}
		// A list has hundreds of them, and a pattern takes many times as long.
		for (int i = 1; i < length; i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	/**
	 * Read an id that came from outside.
	 * @param text the text
	 * @return the id
	 * @throws UsageException if the text is not an id
	 */
	public static PaneId parse(String text) {
		if (!isId(text)) {
			throw new UsageException("'" + text + "' is not the id of a pane.",
					"An id looks like %3; run 'pane list' to see the panes.");
		}
		return new PaneId(text);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
