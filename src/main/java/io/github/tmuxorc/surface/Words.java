package io.github.tmuxorc.surface;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a typed line into words by the quoting rules of a POSIX shell, with nothing
 * expanded: single quotes keep everything, double quotes keep everything but {@code \"},
 * {@code \\}, {@code \$} and {@code \`}, and a backslash keeps the next character. A
 * backslash at the end of a line joins it with the next one.
 */
final class Words {

	private static final String ESCAPED_IN_DOUBLE_QUOTES = "\"\\$`";

	private final String line;

	private final List<String> words = new ArrayList<>();

	private final StringBuilder word = new StringBuilder();

	private boolean inWord;

	private int next;

	private Words(String line) {
		this.line = line;
	}

	/**
	 * Split a line.
	 * @param line the line
	 * @return its words
	 * @throws UnclosedQuoteException if a quote is not closed, or nothing follows a
	 * backslash
	 */
	static List<String> split(String line) {
		return new Words(line).read();
	}

	/**
	 * Write a word so that it is read back as it is.
	 * @param word the word
	 * @return the word, in quotes if it needs them
	 */
	static String quote(String word) {
		if (word.matches("[A-Za-z0-9_@%+=:,./-]+")) {
			return word;
		}
		return "'" + word.replace("'", "'\\''") + "'";
	}

	private List<String> read() {
		while (this.next < this.line.length()) {
			char letter = this.line.charAt(this.next++);
			switch (letter) {
				case ' ', '\t', '\n', '\r' -> endWord();
				case '\'' -> single();
				case '"' -> twice();
				case '\\' -> escape();
				default -> append(letter);
			}
		}
		endWord();
		return List.copyOf(this.words);
	}

	private void append(char letter) {
		this.inWord = true;
		this.word.append(letter);
	}

	private void endWord() {
		if (this.inWord) {
			this.words.add(this.word.toString());
			this.word.setLength(0);
			this.inWord = false;
		}
	}

	private void single() {
		this.inWord = true;
		int end = this.line.indexOf('\'', this.next);
		if (end < 0) {
			throw new UnclosedQuoteException("'");
		}
		this.word.append(this.line, this.next, end);
		this.next = end + 1;
	}

	private void twice() {
		this.inWord = true;
		while (true) {
			char letter = take("\"");
			if (letter == '"') {
				return;
			}
			if (letter == '\\') {
				char escaped = take("\"");
				if (escaped != '\n') {
					this.word.append((ESCAPED_IN_DOUBLE_QUOTES.indexOf(escaped) >= 0) ? "" : "\\").append(escaped);
				}
			}
			else {
				append(letter);
			}
		}
	}

	private void escape() {
		char escaped = take("\\");
		if (escaped != '\n') {
			append(escaped);
		}
	}

	private char take(String open) {
		if (this.next == this.line.length()) {
			throw new UnclosedQuoteException(open);
		}
		return this.line.charAt(this.next++);
	}

}
