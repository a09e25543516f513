package io.github.tmuxorc.message;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text safe to paste: a message must not be able to press keys.
 */
final class MessageText {

	/** What Claude Code puts around a long paste when it reports it. */
	private static final Pattern PASTED = Pattern
		.compile("<pasted_content id=\"(\\w+)\">(.*)</pasted_content id=\"\\1\">", Pattern.DOTALL);

	private MessageText() {
	}

	/**
	 * Leave out control characters, but for newlines and tabs. Other line ends become
	 * newlines.
	 * @param text the text
	 * @return the text to paste
	 */
	static String clean(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.replace("\r\n", "\n")
			.replace('\r', '\n')
			.codePoints()
			.filter((character) -> character == '\n' || character == '\t' || !Character.isISOControl(character))
			.forEach(clean::appendCodePoint);
		return clean.toString();
	}

	/**
	 * Whether an agent reports a text that was sent to it. Agents change what nobody
	 * sees: tabs become blanks, accents one character with their letter, and joiners of
	 * no width are dropped.
	 * @param text the text that was sent
	 * @param reported the text as the agent reports it
	 * @return whether it is the same text
	 */
	static boolean isReported(String text, String reported) {
		Matcher pasted = PASTED.matcher(reported.strip());
		return visible(text).equals(visible(pasted.matches() ? pasted.group(2) : reported));
	}

	private static String visible(String text) {
		StringBuilder visible = new StringBuilder(text.length());
		Normalizer.normalize(text, Normalizer.Form.NFC)
			.codePoints()
			.filter((character) -> !Character.isWhitespace(character) && !Character.isSpaceChar(character)
					&& Character.getType(character) != Character.FORMAT)
			.forEach(visible::appendCodePoint);
		return visible.toString();
	}

}
