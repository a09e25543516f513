package io.github.tmuxorc.agent;

import java.util.regex.Pattern;

import io.github.tmuxorc.failure.UsageException;

/**
 * The name of an agent or of a role: letters and digits of any script, {@code -} and
 * {@code _}, at most {@value #LONGEST} characters. So it can stand in
 * {@code session:name}, in a window's name and in a shell command as it is.
 *
 * @param value the name
 */
record AgentName(String value) {

	static final int LONGEST = 64;

	private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}");

	/**
	 * Read a name that came from outside.
	 * @param kind what it names, for the message
	 * @param text the text
	 * @return the name
	 * @throws UsageException if it is not a name
	 */
	static AgentName parse(String kind, String text) {
		if (!isName(text)) {
			throw new UsageException("'" + text + "' cannot be the name of " + kind + ".",
					"Use letters, digits, '-' and '_', " + "beginning with a letter or digit, at most " + LONGEST
							+ " characters.");
		}
		return new AgentName(text);
	}

	/**
	 * Whether a text is a name.
	 * @param text the text
	 * @return whether it is
	 */
	static boolean isName(String text) {
		return FORM.matcher(text).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
