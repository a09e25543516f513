package io.github.tmuxorc.setup.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells what is new in TOML 1.1 as in TOML 1.0: lines, comments and a last comma in
 * braces, escapes, and times without seconds. Clients read the newer one, and the library
 * that reads the values here does not.
 */
final class OlderToml {

	private static final Pattern TIME = Pattern.compile("(?<![0-9:+-])[0-9]{2}:[0-9]{2}(?![0-9:])");

	private static final Pattern ESCAPE = Pattern.compile("x[0-9A-Fa-f]{2}");

	private final String text;

	private final StringBuilder result = new StringBuilder();

	private final Deque<Character> open = new ArrayDeque<>();

	private int position;

	private int lines;

	private OlderToml(String text) {
		this.text = text;
	}

	/**
	 * Spell a document in the older way. Each of its lines stays where it is, but for
	 * those in braces.
	 * @param text the text of the document, which may be wrong
	 * @return the same in TOML 1.0, if it is right
	 */
	static String of(String text) {
		OlderToml older = new OlderToml(text);
		while (older.position < text.length()) {
			older.next();
		}
		return older.result.toString();
	}

	private void next() {
		char character = this.text.charAt(this.position);
		boolean inBraces = Character.valueOf('{').equals(this.open.peek());
		if (character == '#') {
			int end = TomlText.commentEnd(this.text, this.position);
			this.result.append(inBraces ? "" : this.text.substring(this.position, end));
			this.position = end;
		}
		else if (character == '"' || character == '\'') {
			string(String.valueOf(character));
		}
		else if (character == '\n') {
			newline(inBraces);
		}
		else if (inBraces && character == ','
				&& this.text.startsWith("}", TomlText.gapEnd(this.text, this.position + 1))) {
			this.position++;
		}
		else if (!time()) {
			count(character);
			this.result.append((inBraces && character == '\r') ? ' ' : character);
			this.position++;
		}
	}

	private void newline(boolean inBraces) {
		this.position++;
		if (inBraces) {
			this.lines++;
			this.result.append(' ');
			return;
		}
		this.result.append("\n".repeat(this.lines + 1));
		this.lines = 0;
	}

	private void count(char character) {
		if (character == '{' || character == '[') {
			this.open.push(character);
		}
		else if (character == '}' || character == ']') {
			this.open.poll();
		}
	}

	private boolean time() {
		Matcher time = TIME.matcher(this.text).useTransparentBounds(true).region(this.position, this.text.length());
		if (!time.lookingAt()) {
			return false;
		}
		this.result.append(time.group()).append(":00");
		this.position = time.end();
		return true;
	}

	private void string(String quote) {
		int end = TomlText.stringEnd(this.text, this.position);
		if (quote.equals("'")) {
			this.result.append(this.text, this.position, end);
			this.position = end;
			return;
		}
		while (this.position < end) {
			if (this.text.startsWith("\\", this.position) && this.position + 1 < end) {
				escape(end);
			}
			else {
				this.result.append(this.text.charAt(this.position++));
			}
		}
	}

	private void escape(int end) {
		Matcher hexadecimal = ESCAPE.matcher(this.text).region(this.position + 1, end);
		if (hexadecimal.lookingAt()) {
			this.result.append("\\u00").append(this.text, this.position + 2, this.position + 4);
			this.position += 4;
			return;
		}
		char letter = this.text.charAt(this.position + 1);
		this.result.append((letter == 'e') ? "\\u001B" : "\\" + letter);
		this.position += 2;
	}

}
