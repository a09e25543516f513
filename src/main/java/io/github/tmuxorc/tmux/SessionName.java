package io.github.tmuxorc.tmux;

import java.util.Locale;
import java.util.regex.Pattern;

import io.github.tmuxorc.failure.UsageException;

/**
 * A name that a session can be given and is then found by, exactly as it is written.
 *
 * @param value the name
 */
public record SessionName(String value) {

	private static final int LONGEST = 200;

	/**
	 * What tmux changes in a name, and what it takes for an id.
	 */
	private static final Pattern CHANGED = Pattern.compile("[.:\\\\$\\p{Cc}\\p{Cs}]|^[@%]");

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
		if (text.codePointCount(0, text.length()) > LONGEST) {
			throw new UsageException("The name of a session is too long.",
					String.format(Locale.ROOT, "Give a name of at most %d characters.", LONGEST));
		}
		if (CHANGED.matcher(text).find()) {
			throw refused(text);
		}
		return new SessionName(text);
	}

	/**
	 * The failure for a name that tmux would not keep as it is.
	 * @param text the name
	 * @return the failure
	 */
	static UsageException refused(String text) {
		return new UsageException("tmux cannot give a session the name '" + text.replaceAll("\\p{Cc}", "?") + "'.",
				"Give a name without '.', ':', '\\', '$' and control characters that does not begin with '@' or '%'.");
	}

	@Override
	public String toString() {
		return this.value;
	}

}
