package io.github.tmuxorc.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PanePosition;

/**
 * What was typed into a pane lately, so that a wait is not met by its echo, which can
 * come late and in another process's time. It is kept on the pane as lengths and short
 * hashes, from which nobody can read a password.
 *
 * @param position where the text of the pane ended before
 * @param lines the lines that were typed since, the last of which may not be ended yet
 */
record TypedText(PanePosition position, List<Line> lines) {

	private static final int MOST_LINES = 16;

	private static final Pattern FORM = Pattern.compile("(\\S+)((?: [0-9]{1,9}\\.[0-9]{1,9}\\.[01]\\.[01])+)");

	private static final Set<String> ENTER = Set.of("enter", "kpenter", "c-m", "c-j", "^m", "^j");

	TypedText {
		lines = List.copyOf(lines);
	}

	/**
	 * Read what was kept on a pane.
	 * @param text what was kept
	 * @param pane the pane
	 * @return what was typed; null if it is not known
	 */
	static @Nullable TypedText parse(@Nullable String text, PaneId pane) {
		Matcher matcher = FORM.matcher((text != null) ? text : "");
		if (!matcher.matches()) {
			return null;
		}
		try {
			return new TypedText(PanePosition.parse(matcher.group(1), pane),
					List.of(matcher.group(2).strip().split(" ", -1)).stream().map(Line::parse).toList());
		}
		catch (UsageException ex) {
			// Somebody else has written it: it tells nothing.
			return null;
		}
	}

	/**
	 * Add text to what was typed before.
	 * @param before what was typed before, or null if it is not known
	 * @param position where the text of the pane ends now
	 * @param text the text
	 * @return what was typed in all
	 */
	static TypedText literal(@Nullable TypedText before, PanePosition position, String text) {
		Builder builder = new Builder(before, position);
		text.codePoints().forEach((character) -> {
			if (character == '\n' || character == '\r') {
				builder.end();
			}
			else if (Character.isISOControl(character)) {
				builder.edit();
			}
			else {
				builder.add(Character.toString(character));
			}
		});
		return builder.build();
	}

	/**
	 * Add keys to what was typed before.
	 * @param before what was typed before, or null if it is not known
	 * @param position where the text of the pane ends now
	 * @param keys the names of the keys
	 * @return what was typed in all
	 */
	static TypedText keys(@Nullable TypedText before, PanePosition position, List<String> keys) {
		Builder builder = new Builder(before, position);
		for (String key : keys) {
			if (ENTER.contains(key.toLowerCase(Locale.ROOT))) {
				builder.end();
			}
			else if (key.codePointCount(0, key.length()) == 1) {
				builder.add(key);
			}
			else if (key.equalsIgnoreCase("Space")) {
				builder.add(" ");
			}
			else {
				builder.edit();
			}
		}
		return builder.build();
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.position.toString());
		this.lines.forEach((line) -> text.append(' ').append(line));
		return text.toString();
	}

	/**
	 * A line that was typed. Its blanks do not count: a terminal does not tell those at
	 * the end of a row from what nobody wrote.
	 *
	 * @param length how many characters it has
	 * @param hash a hash of them
	 * @param edited whether keys were pressed in it that change it, so that its text is
	 * not known
	 * @param ended whether Enter was pressed
	 */
	record Line(int length, int hash, boolean edited, boolean ended) {

		private static final int BASE = 0x5bd1e995;

		private static final int MASK = 0xffffff;

		private static final Line EMPTY = new Line(0, 0, false, false);

		private static Line parse(String text) {
			String[] fields = text.split("\\.", -1);
			return new Line(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), fields[2].equals("1"),
					fields[3].equals("1"));
		}

		private Line plus(String text) {
			int length = this.length;
			int hash = this.hash;
			for (int i = 0; i < text.length(); i++) {
				if (text.charAt(i) != ' ') {
					hash = (hash * BASE + text.charAt(i)) & MASK;
					length++;
				}
			}
			return new Line(length, hash, this.edited, this.ended);
		}

		/**
		 * Where this stands in a text of the screen.
		 * @param text the text
		 * @param from where to begin to look
		 * @return from its first to its last character; null if it is not there
		 */
		EchoFilter.@Nullable Span in(String text, int from) {
			if (this.length == 0) {
				return null;
			}
			int[] shown = IntStream.range(from, text.length()).filter((i) -> text.charAt(i) != ' ').toArray();
			int leading = 1;
			for (int i = 0; i < this.length; i++) {
				leading *= BASE;
			}
			int hash = 0;
			for (int i = 0; i < shown.length; i++) {
				int first = i - this.length + 1;
				hash = hash * BASE + text.charAt(shown[i])
						- ((first > 0) ? leading * text.charAt(shown[first - 1]) : 0);
				if (first >= 0 && (hash & MASK) == this.hash) {
					return new EchoFilter.Span(shown[first], shown[i] + 1);
				}
			}
			return null;
		}

		@Override
		public String toString() {
			return this.length + "." + this.hash + "." + (this.edited ? 1 : 0) + "." + (this.ended ? 1 : 0);
		}

	}

	/**
	 * Puts lines together.
	 */
	private static final class Builder {

		private final PanePosition position;

		private final List<Line> lines;

		private Line last = Line.EMPTY;

		Builder(@Nullable TypedText before, PanePosition position) {
			if (before != null && before.lines.size() < MOST_LINES) {
				this.position = before.position;
				this.lines = new ArrayList<>(before.lines);
			}
			else {
				this.position = position;
				this.lines = new ArrayList<>();
			}
			if (!this.lines.isEmpty() && !this.lines.getLast().ended()) {
				this.last = this.lines.removeLast();
			}
		}

		void add(String text) {
			this.last = this.last.plus(text);
		}

		void edit() {
			this.last = new Line(this.last.length, this.last.hash, true, false);
		}

		void end() {
			this.lines.add(new Line(this.last.length, this.last.hash, this.last.edited, true));
			this.last = Line.EMPTY;
		}

		TypedText build() {
			if (!this.last.equals(Line.EMPTY) || this.lines.isEmpty()) {
				this.lines.add(this.last);
			}
			int size = this.lines.size();
			return new TypedText(this.position, this.lines.subList(Math.max(0, size - 2 * MOST_LINES), size));
		}

	}

}
