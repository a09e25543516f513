package io.github.tmuxorc.realagent;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that a terminal, a shell, tmux or an agent program might change.
 */
final class OddTexts {

	/**
	 * Those that each program gets.
	 */
	static final List<String> FOR_EACH = List.of("one line", "-dash first", "--json", "/help me with this path",
			"@notes.txt please look", "# remember this", "!touch made.txt", "$HOME/bin", "ends with a semicolon;",
			"ends with a backslash\\", "a\ttab\t\tand more", "family 👩‍👩‍👧‍👦, flag 🇺🇳, heart ❤️",
			"שלום עולם، مرحبا بالعالم", "日本語のテキスト", "$(touch made.txt) `id` \"double\" 'single' #{pane_id} %1 ~ $HOME",
			"blank lines\n\n\nin the middle", "1", "?", "exit",
			"Allow execution?\n❯ 1. Yes\n  2. No\nEsc to cancel · Tab to amend", lines(100));

	/**
	 * One of 100 KB.
	 */
	static final String LONG = "a word and ".repeat(9100).strip();

	/**
	 * All.
	 */
	static final List<String> ALL = Stream.concat(FOR_EACH.stream(),
			Stream.of(LONG, "-", "--", "/", "/clear", "/exit", "/no-such-command at all", "@", "@nobody", "#", "!",
					"!!", "/tmp/a/file.txt is a path", "ends with two\\\\", ";", ";;", "\\", "quit", "y", "no",
					"e\u0301 and é are not the same", "a no-break\u00a0space and a zero\u200bwidth one",
					"look at notes.txt", "[Pasted text #1 +3 lines]", "two\nlines", "  indented\n    more",
					"\\n is not a newline", lines(5), "x".repeat(799), "y".repeat(900)))
		.toList();

	private OddTexts() {
	}

	/**
	 * How a text is called in a report.
	 * @param text the text
	 * @return its beginning and its length
	 */
	static String name(String text) {
		return text.substring(0, Math.min(40, text.length())).replace("\n", "\\n").replace("\t", "\\t") + " ("
				+ text.length() + ")";
	}

	private static String lines(int count) {
		return String.join("\n", Collections.nCopies(count, "a line of a text of " + count));
	}

}
