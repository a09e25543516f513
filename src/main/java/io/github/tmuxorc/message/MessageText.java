package io.github.tmuxorc.message;

/**
 * Makes text safe to paste: a message must not be able to press keys.
 */
final class MessageText {

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

}
