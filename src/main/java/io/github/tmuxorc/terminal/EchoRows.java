package io.github.tmuxorc.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows that came last, with the echoes in them. A line editor such as zsh's breaks a
 * long line into rows by itself, which tmux then takes for lines: an echo can begin in
 * one row and end in another.
 */
final class EchoRows {

	/** So many blanks at the end of a row can belong to what was typed. */
	private static final int BLANKS = 16;

	/** What stands from here on can be two columns wide. */
	private static final int WIDE = 0x1100;

	private final List<Row> rows;

	private final List<List<EchoFilter.Span>> echoes = new ArrayList<>();

	private final int width;

	private final boolean open;

	private final PromptLine.State promptLine;

	// The echoes that are expected in front of each row, and behind the last.
	private final List<EchoFilter> filters = new ArrayList<>();

	private int decided;

	private EchoRows(List<Row> rows, EchoFilter filter, int width, boolean open, PromptLine.State promptLine) {
		this.rows = rows;
		this.width = width;
		this.open = open;
		this.promptLine = promptLine;
		this.filters.add(filter);
	}

	/**
	 * Find the echoes in rows.
	 * @param rows the rows
	 * @param filter the echoes that are expected
	 * @param width how many columns a row has
	 * @param open whether the cursor stands in the last of them
	 * @param promptLine what is known of what came behind a prompt
	 * @return the rows
	 */
	static EchoRows of(List<Row> rows, EchoFilter filter, int width, boolean open, PromptLine.State promptLine) {
		EchoRows all = new EchoRows(rows, filter, width, open, promptLine);
		all.decide();
		for (int i = all.decided; i < rows.size(); i++) {
			all.accept(i, i + 1);
		}
		return all;
	}

	private void decide() {
		while (this.decided < this.rows.size()) {
			int start = this.decided;
			int end = brokenEnd(start);
			if (end < 0) {
				return;
			}
			accept(start, end);
			this.decided = end;
		}
	}

	/**
	 * Where the echo ends that begins in a row.
	 * @param start the row
	 * @return the row behind it: the next one, if no echo goes on there; -1 if it may go
	 * on in a row that is still to come
	 */
	private int brokenEnd(int start) {
		if (this.rows.get(start).prompt() && this.promptLine == PromptLine.State.ENDED) {
			return -1;
		}
		int longest = this.filters.getLast().longest();
		StringBuilder joined = new StringBuilder(this.rows.get(start).text());
		int size = joined.length();
		int end = start + 1;
		while (isFull(end - 1) && end < this.rows.size() && shown(joined, size) < longest) {
			joined.append(this.rows.get(end++).text());
		}
		EchoFilter.Span echo = (end == start + 1) ? null
				: this.filters.getLast().across(joined.toString(), this.rows.get(start).echoBegin(), size);
		if (echo != null) {
			int behind = start + 1;
			for (int length = size; length < echo.end(); behind++) {
				length += this.rows.get(behind).text().length();
			}
			return behind;
		}
		boolean last = end == this.rows.size() && (isFull(end - 1) || (this.open && end > start + 1));
		return (last && shown(joined, size) < longest - 1) ? -1 : start + 1;
	}

	// Its columns, or somewhat more: the next row then is looked at in vain.
	private boolean isFull(int row) {
		return this.rows.get(row).text().codePoints().map((character) -> (character < WIDE) ? 1 : 2).sum() >= this.width
				- BLANKS;
	}

	private static long shown(CharSequence text, int from) {
		return text.chars().skip(from).filter((character) -> character != ' ').count();
	}

	private void accept(int start, int end) {
		List<String> texts = this.rows.subList(start, end).stream().map(Row::text).toList();
		EchoFilter.Filtered filtered = this.filters.getLast()
			.accept(String.join("", texts), this.rows.get(start).echoBegin());
		int from = 0;
		for (String text : texts) {
			int rowBegin = from;
			List<EchoFilter.Span> echoes = new ArrayList<>(filtered.echoes()
				.stream()
				.filter((echo) -> echo.end() > rowBegin && echo.start() < rowBegin + text.length())
				.map((echo) -> echo.in(text, rowBegin))
				.toList());
			Row row = this.rows.get(this.echoes.size());
			if (row.prompt() && row.isNew() && this.promptLine.mayBeTyped()) {
				echoes.add(new EchoFilter.Span(Math.max(0, row.newBegin()), text.length()));
			}
			this.echoes.add(echoes);
			this.filters.add(filtered.next());
			from += text.length();
		}
	}

	/**
	 * The rows that can change: the last one can grow, and an echo can go on in the next.
	 * @return at least one row, unless there is none
	 */
	List<Row> held() {
		return this.rows.subList(firstHeld(), this.rows.size());
	}

	private int firstHeld() {
		return Math.max(0, Math.min(this.decided, this.rows.size() - 1));
	}

	EchoFilter beforeHeld() {
		return this.filters.get(firstHeld());
	}

	EchoFilter afterLast() {
		return this.filters.getLast();
	}

	/**
	 * Whether an echo may go on in a row that is still to come.
	 * @return whether it may
	 */
	boolean isUndecided() {
		return this.decided < this.rows.size();
	}

	/**
	 * The lines that a wait looks at.
	 * @param replaced how many of the lines from before they replace
	 * @return the lines in which something is new
	 */
	List<NewText.Line> lines(int replaced) {
		List<NewText.Line> lines = new ArrayList<>();
		for (int i = 0; i < this.rows.size(); i++) {
			Row row = this.rows.get(i);
			if (row.isNew()) {
				boolean last = i == this.rows.size() - 1;
				boolean unsure = i >= this.decided || (last && this.open && afterLast().isExpecting());
				lines.add(new NewText.Line(row.text(), row.newBegin(), this.echoes.get(i), last, unsure,
						lines.isEmpty() ? replaced : 0));
			}
		}
		return lines;
	}

	/**
	 * A row of the screen, or several that the terminal has wrapped.
	 *
	 * @param text its text
	 * @param echoBegin where in it an echo may begin
	 * @param newBegin where in it the new text begins; -1 if all is new, even if it is
	 * empty
	 * @param prompt whether a shell's prompt stands before it
	 */
	record Row(String text, int echoBegin, int newBegin, boolean prompt) {

		Row(String text) {
			this(text, 0, -1, false);
		}

		boolean isNew() {
			return this.newBegin < this.text.length();
		}

		/**
		 * This row, when it has grown.
		 * @param text its text now
		 * @return the row
		 */
		Row grown(String text) {
			return new Row(text, Math.min(this.echoBegin, text.length()), this.newBegin, this.prompt);
		}

	}

}
