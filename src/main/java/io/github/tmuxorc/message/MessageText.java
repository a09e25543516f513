package io.github.tmuxorc.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text safe to paste: a message must not be able to press keys.
 */
final class MessageText {

	/** What Claude Code puts around a long paste when it reports it. */
	private static final Pattern PASTED = Pattern
		.compile("<pasted_content id=\"(\\w+)\">(.*)</pasted_content id=\"\\1\">", Pattern.DOTALL);

	/** What a composer shows in the place of a long paste, without its blanks. */
	private static final Pattern NOTE = Pattern
		.compile("\\[(Pasted(text|Text:|Content)|\\.\\.\\.Truncatedtext)[#+\\d]*(lines|chars)?[#\\d]*(\\.\\.\\.)?]");

	/** Before it there is nothing that is composed with what precedes it. */
	private static final char FIRST_ACCENT = '\u0300';

	private static final int LEAST_END = 80;

	private static final int LEAST_NOTED = 400;

	private static final int BEGINNING = 60;

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

	/**
	 * Whether what a composer shows is a text, the whole of it and nothing else. A
	 * composer shows a note in the place of a long paste, and of a text that is too long
	 * for the screen its end.
	 * @param text the text as it was typed
	 * @param composed what the composer shows
	 * @return whether it is certain to be that text
	 */
	static boolean isComposed(String text, String composed) {
		String whole = visible(text);
		String shown = visible(composed);
		Matcher note = NOTE.matcher(shown);
		if (!note.find()) {
			return shown.equals(whole) || (shown.length() >= LEAST_END && whole.endsWith(shown));
		}
		boolean isLong = text.length() > LEAST_NOTED
				|| text.chars().filter((character) -> character == '\n').count() > 2;
		return isLong && whole.startsWith(shown.substring(0, note.start()))
				&& whole.endsWith(shown.substring(note.end()));
	}

	/**
	 * A short name of a text that no other text has.
	 * @param text the text
	 * @return its SHA-256
	 */
	static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The beginning of a text, to tell it by.
	 * @param text the text
	 * @return at most one short line
	 */
	static String beginning(String text) {
		String line = text.strip().lines().findFirst().orElse("");
		return (line.length() > BEGINNING) ? line.substring(0, line.offsetByCodePoints(0, BEGINNING / 2)) + "…" : line;
	}

	private static String visible(String text) {
		StringBuilder visible = new StringBuilder(text.length());
		composed(text).codePoints()
			.filter((character) -> !Character.isWhitespace(character) && !Character.isSpaceChar(character)
					&& Character.getType(character) != Character.FORMAT)
			.forEach(visible::appendCodePoint);
		return visible.toString();
	}

	// Java reads tables at the first text, which most do not need.
	private static String composed(String text) {
		return text.chars().allMatch((character) -> character < FIRST_ACCENT) ? text
				: Normalizer.normalize(text, Normalizer.Form.NFC);
	}

}
