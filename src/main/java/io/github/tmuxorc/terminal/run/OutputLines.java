package io.github.tmuxorc.terminal.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Makes lines of what a program wrote to a terminal, as one would read them there if it
 * was endlessly wide: what was overwritten is gone, and so are escape sequences and what
 * was shown on the alternate screen. It keeps lines of the beginning and of the end.
 */
final class OutputLines {

	private static final int WIDEST = 1 << 20;

	private final int mostCharacters;

	private final List<String> head = new ArrayList<>();

	private final Deque<String> tail = new ArrayDeque<>();

	private final EscapeSequences escapes = new EscapeSequences(this::control);

	private int[] line = new int[256];

	private int length;

	private int column;

	private int headCharacters;

	private int tailCharacters;

	private boolean headIsFull;

	private boolean alternate;

	private boolean overlong;

	private int total;

	private int dropped;

	/**
	 * Create the lines.
	 * @param mostCharacters how many characters are kept, about a third of them from the
	 * beginning
	 */
	OutputLines(int mostCharacters) {
		this.mostCharacters = mostCharacters;
	}

	/**
	 * Take the next piece.
	 * @param text what was written, with control characters
	 */
	void write(String text) {
		text.codePoints().filter(this.escapes::isPlain).forEach(this::put);
	}

	private void put(int character) {
		if (this.alternate) {
			return;
		}
		switch (character) {
			case '\n' -> newline();
			case '\r' -> this.column = 0;
			case '\b' -> this.column = Math.max(0, this.column - 1);
			case '\t' -> append(character);
			default -> {
				if (character >= ' ' && character != 0x7f && (character < 0x80 || character >= 0xa0)) {
					append(character);
				}
			}
		}
	}

	private void append(int character) {
		if (this.column >= WIDEST) {
			this.overlong = true;
			return;
		}
		if (this.column >= this.line.length) {
			this.line = Arrays.copyOf(this.line, Math.max(this.line.length * 2, this.column + 1));
		}
		while (this.length < this.column) {
			this.line[this.length++] = ' ';
		}
		this.line[this.column++] = character;
		this.length = Math.max(this.length, this.column);
	}

	private void control(String sequence) {
		char command = sequence.charAt(sequence.length() - 1);
		switch (command) {
			case 'K' -> erase(number(sequence, 0));
			case 'G' -> this.column = Math.clamp(number(sequence, 1) - 1L, 0, WIDEST);
			case 'C' -> this.column = Math.clamp((long) this.column + number(sequence, 1), 0, WIDEST);
			case 'D' -> this.column = Math.clamp((long) this.column - number(sequence, 1), 0, WIDEST);
			case 'P' -> delete(number(sequence, 1));
			case 'h', 'l' -> {
				if (sequence.contains("?1049") || sequence.contains("?47") || sequence.contains("?1047")) {
					this.alternate = command == 'h';
				}
			}
			default -> {
				// Colours, and moves to other lines.
			}
		}
	}

	private void erase(int part) {
		if (part == 0) {
			this.length = Math.min(this.length, this.column);
		}
		else if (part == 1) {
			Arrays.fill(this.line, 0, Math.min(this.length, this.column + 1), ' ');
		}
		else {
			this.length = 0;
		}
	}

	private void delete(int count) {
		int from = (int) Math.min((long) this.column + count, this.length);
		if (from > this.column) {
			System.arraycopy(this.line, from, this.line, this.column, this.length - from);
			this.length -= from - this.column;
		}
	}

	private static int number(String sequence, int fallback) {
		String digits = sequence.substring(0, sequence.length() - 1);
		return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : fallback;
	}

	private void newline() {
		commit(new String(this.line, 0, this.length));
		this.length = 0;
		this.column = 0;
	}

	private void commit(String whole) {
		this.total++;
		String text = whole;
		int most = Math.max(1, this.mostCharacters / 3);
		if (!this.headIsFull && this.headCharacters + text.length() < most) {
			this.head.add(text);
			this.headCharacters += text.length() + 1;
			return;
		}
		this.headIsFull = true;
		int rest = Math.max(0, this.mostCharacters - most);
		if (text.length() > rest) {
			text = "…" + text.substring(text.length() - rest);
			this.dropped++;
		}
		this.tail.add(text);
		this.tailCharacters += text.length() + 1;
		while (this.tailCharacters > rest && this.tail.size() > 1) {
			this.tailCharacters -= this.tail.remove().length() + 1;
			this.dropped++;
		}
	}

	/**
	 * The text of what was kept.
	 * @param filter makes of each line what is shown; null leaves it out
	 * @return lines, with a line in between that says how many are missing
	 */
	Text text(LineFilter filter) {
		List<String> lines = new ArrayList<>();
		int all = this.total;
		this.head.forEach((line) -> add(lines, filter.apply(line)));
		if (this.dropped > 0) {
			lines.add("[… " + this.dropped + " lines are left out …]");
		}
		this.tail.forEach((line) -> add(lines, filter.apply(line)));
		boolean open = this.length > 0;
		boolean shortened = false;
		if (open) {
			all++;
			String last = new String(this.line, 0, this.length);
			int more = last.length() - Math.max(1, this.mostCharacters);
			shortened = more > 0;
			add(lines, filter.apply(shortened ? "…" + last.substring(more) : last));
		}
		return new Text(String.join("\n", lines) + ((open || lines.isEmpty()) ? "" : "\n"), all,
				this.dropped > 0 || this.overlong || shortened);
	}

	private static void add(List<String> lines, @Nullable String line) {
		if (line != null) {
			lines.add(line);
		}
	}

	/**
	 * Changes or leaves out a line.
	 */
	@FunctionalInterface
	interface LineFilter {

		/**
		 * Look at a line.
		 * @param line the line
		 * @return what is shown, or null
		 */
		@Nullable String apply(String line);

	}

	/**
	 * What was kept.
	 *
	 * @param text the text
	 * @param lines how many lines there were
	 * @param cut whether some are missing
	 */
	record Text(String text, int lines, boolean cut) {

	}

}
