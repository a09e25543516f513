package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text on its way into a terminal.
 */
public final class TerminalText {

	/**
	 * tmux refuses a command above 16 KB; a character takes at most four bytes.
	 */
	private static final int PIECE = 2000;

	/**
	 * Control characters, also those of eight bits, but for newline and tab: what is
	 * pasted must not be able to press keys, nor what is shown to move the cursor.
	 */
	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

	private TerminalText() {
	}

	/**
	 * Take out what a terminal would obey.
	 * @param text the text
	 * @return the same without control characters, but with its newlines and tabs
	 */
	public static String withoutControls(String text) {
		return CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll("");
	}

	/**
	 * Cut text into pieces that fit into a command, never inside of a character.
	 * @param given the text
	 * @return the pieces in order, without the character 0, which no command can hold
	 */
	static List<String> pieces(String given) {
		String text = given.replace("\0", "");
		List<String> pieces = new ArrayList<>();
		for (int start = 0; start < text.length();) {
			int end = Math.min(text.length(), start + PIECE);
			if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
				end--;
			}
			pieces.add(text.substring(start, end));
			start = end;
		}
		return pieces;
	}

}
