package io.github.tmuxorc.tmux;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is drawn faint in text with escape sequences, as {@code capture-pane -e}
 * prints it.
 */
final class FaintText {

	private static final Pattern STYLE = Pattern.compile("\u001b\\[([0-9;]*)m");

	private FaintText() {
	}

	/**
	 * What is drawn faint.
	 * @param styled text with escape sequences
	 * @return the parts of the text that are faint, one after the other
	 */
	static String of(String styled) {
		StringBuilder text = new StringBuilder();
		boolean faint = false;
		int start = 0;
		Matcher style = STYLE.matcher(styled);
		while (style.find()) {
			text.append(faint ? styled.substring(start, style.start()) : "");
			faint = isFaint(style.group(1).split(";"), faint);
			start = style.end();
		}
		return text.append(faint ? styled.substring(start) : "").toString();
	}

	private static boolean isFaint(String[] codes, boolean before) {
		boolean faint = before;
		for (int place = 0; place < codes.length; place++) {
			switch (codes[place]) {
				case "", "0", "22" -> faint = false;
				case "2" -> faint = true;
				// The numbers of a colour follow: 5 and one, or 2 and three.
				case "38", "48", "58" -> place += (place + 1 < codes.length && codes[place + 1].equals("5")) ? 2 : 4;
				default -> {
					// It changes something else.
				}
			}
		}
		return faint;
	}

}
