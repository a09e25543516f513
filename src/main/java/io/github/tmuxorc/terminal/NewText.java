package io.github.tmuxorc.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.PanePosition;
import io.github.tmuxorc.tmux.PaneText;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * The text that comes into a pane while somebody waits, with the echo of what was typed
 * marked in it.
 */
final class NewText {

	private static final int KEPT = 50;

	private static final int TRIES = 20;

	private final TmuxClient tmux;

	private final EchoFilter all;

	private final Deque<String> newest = new ArrayDeque<>();

	private final @Nullable TypedText typed;

	private final PromptLine promptLine;

	private @Nullable TypedText typedLast;

	private PanePosition position;

	// The rows that can change, and what is expected in front of them and behind them.
	private List<EchoRows.Row> held;

	private EchoFilter beforeHeld;

	private EchoFilter afterLast;

	private boolean undecided;

	// How many of them were returned.
	private int shown;

	private @Nullable String gap;

	private List<Line> pending = List.of();

	private NewText(TmuxClient tmux, PanePosition begin, @Nullable TypedText typed, PromptLine promptLine,
			boolean prompt) {
		this.tmux = tmux;
		this.position = begin;
		this.typed = typed;
		this.promptLine = promptLine;
		this.typedLast = typed;
		this.all = EchoFilter.of(typed);
		this.held = seen(begin.length(), prompt && begin.length() > 0);
		this.beforeHeld = this.all;
		this.afterLast = this.all;
	}

	/**
	 * Begin to read.
	 * @param tmux the server
	 * @param since where to begin
	 * @param raw what the program has written, for lines that passed by
	 * @return the text behind that position
	 */
	static NewText of(TmuxClient tmux, PanePosition since, RawText raw) {
		return of(tmux, since, raw, 0, false);
	}

	/**
	 * Begin to read what comes from now on. A shell that draws its line anew in this
	 * moment does not make new text of the old one.
	 * @param tmux the server
	 * @param now where the text of the pane ended just now
	 * @param raw what the program has written, for lines that passed by
	 * @param prompt whether a shell waits there for a command
	 * @return the text behind that position, or a later one
	 */
	static NewText fromNow(TmuxClient tmux, PanePosition now, RawText raw, boolean prompt) {
		return of(tmux, now, raw, TRIES, prompt);
	}

	private static NewText of(TmuxClient tmux, PanePosition since, RawText raw, int moves, boolean prompt) {
		String written = raw.take();
		PaneText now = tmux.read(List.of(since), PaneOptions.TYPED).getFirst();
		if (now.isLost() && moves > 0) {
			return of(tmux, now.position(), raw, moves - 1, false);
		}
		NewText text = new NewText(tmux, since, typed(now, since), raw.promptLine(), prompt);
		if (text.typed == null || text.typed.position().equals(since)) {
			text.pending = text.add(now, written);
		}
		else {
			List<PaneText> both = tmux.read(List.of(text.typed.position(), since), PaneOptions.TYPED);
			if (both.getLast().isLost() && moves > 0) {
				return of(tmux, both.getLast().position(), raw, moves - 1, false);
			}
			text.begin(both, text.typed.position());
		}
		return text;
	}

	private static @Nullable TypedText typed(PaneText text, PanePosition position) {
		return TypedText.parse(text.options().get(PaneOptions.TYPED), position.pane());
	}

	// An echo may have come before what is new begins, or begin only behind that.
	private void begin(List<PaneText> both, PanePosition typed) {
		PaneText fromEcho = both.getFirst();
		PaneText fromNew = both.getLast();
		this.typedLast = typed(fromNew, this.position);
		PaneText longer = (fromNew.lines().size() > fromEcho.lines().size()) ? fromNew : fromEcho;
		int size = longer.lines().size();
		int firstEcho = size - fromEcho.lines().size();
		int firstNew = size - fromNew.lines().size();
		List<EchoRows.Row> rows = new ArrayList<>();
		boolean prompt = this.held.getFirst().prompt();
		this.held = List.of(new EchoRows.Row("", typed.length(), this.position.length(), prompt));
		for (int i = Math.min(firstEcho, firstNew); i < size; i++) {
			String text = longer.lines().get(i);
			// No echo begins in front of what was typed.
			int echoBegin = (i < firstEcho) ? text.length() : (i == firstEcho) ? fromEcho.column() : 0;
			int newBegin = (i < firstNew) ? text.length()
					: (i == firstNew && fromNew.column() > 0) ? fromNew.column() : -1;
			rows.add(new EchoRows.Row(text, echoBegin, newBegin, prompt && i == Math.min(firstNew, size - 1)));
		}
		this.position = fromNew.position();
		this.gap = fromNew.gap();
		this.pending = rows.isEmpty() ? List.of() : hold(
				EchoRows.of(rows, this.all, this.position.width(), fromNew.cursorColumn() > 0, this.promptLine.state()),
				0);
	}

	// A line in which nothing is new before it grows.
	private static List<EchoRows.Row> seen(int length, boolean prompt) {
		return List.of(new EchoRows.Row("", length, length, prompt));
	}

	private List<Line> hold(EchoRows rows, int replaced) {
		List<Line> lines = rows.lines(replaced);
		lines.forEach(this::keep);
		this.held = rows.held().isEmpty() ? seen(this.position.length(), false) : rows.held();
		this.shown = (int) this.held.stream().filter(EchoRows.Row::isNew).count();
		this.beforeHeld = rows.beforeHeld();
		this.afterLast = rows.afterLast();
		this.undecided = rows.isUndecided();
		return lines;
	}

	/**
	 * Read what has come.
	 * @param raw what the program wrote since the last call, for lines that passed by
	 * @return the lines that are new, or whose ends are
	 */
	List<Line> read(RawText raw) {
		String written = raw.take();
		return add(this.tmux.read(List.of(this.position), PaneOptions.TYPED).getFirst(), written);
	}

	/**
	 * What had come when this was made.
	 * @return the lines, once
	 */
	List<Line> begin() {
		List<Line> lines = this.pending;
		this.pending = List.of();
		return lines;
	}

	private List<Line> add(PaneText text, String written) {
		List<Line> lines = new ArrayList<>(begin());
		this.typedLast = typed(text, this.position);
		if (text.isLost()) {
			List<Line> passed = RawText.lines(written).stream().map(this::passed).toList();
			passed.forEach(this::keep);
			lines.addAll(passed);
		}
		for (Line line : next(text)) {
			// What stands here and is replaced is nothing that anybody has seen.
			lines.subList(Math.max(0, lines.size() - line.replaces()), lines.size()).clear();
			lines.add(line);
		}
		return lines;
	}

	private Line passed(String line) {
		return new Line(line, -1, this.all.accept(line, 0).echoes(), false, false, 0);
	}

	private List<Line> next(PaneText text) {
		this.position = text.position();
		boolean grown = text.column() > 0;
		boolean redrawn = text.gap() != null;
		if (redrawn) {
			this.gap = text.gap();
		}
		List<EchoRows.Row> rows = new ArrayList<>(text.lines().stream().map(EchoRows.Row::new).toList());
		if (rows.isEmpty() && !redrawn) {
			return List.of();
		}
		EchoFilter filter = redrawn ? this.all : this.afterLast;
		int replaced = (redrawn && !text.isLost()) ? this.shown : 0;
		if (!redrawn && (grown || this.undecided)) {
			if (grown) {
				rows.set(0, this.held.getLast().grown(text.lines().getFirst()));
			}
			rows.addAll(0, grown ? this.held.subList(0, this.held.size() - 1) : this.held);
			filter = this.beforeHeld;
			replaced = this.shown;
		}
		return hold(EchoRows.of(rows, filter, this.position.width(), text.cursorColumn() > 0, this.promptLine.state()),
				replaced);
	}

	private void keep(Line line) {
		for (int i = 0; i < line.replaces() && !this.newest.isEmpty(); i++) {
			this.newest.removeLast();
		}
		this.newest.add(line.text());
		while (this.newest.size() > KEPT) {
			this.newest.removeFirst();
		}
	}

	/**
	 * Whether somebody has typed since this was made, whose echo may be in it.
	 * @return whether that is so
	 */
	boolean isStale() {
		return !Objects.equals(this.typed, this.typedLast);
	}

	PanePosition position() {
		return this.position;
	}

	@Nullable String gap() {
		return this.gap;
	}

	/**
	 * The newest of the lines that were read.
	 * @return at most 50 lines
	 */
	List<String> newest() {
		return List.copyOf(this.newest);
	}

	/**
	 * A line that came.
	 *
	 * @param text the whole line
	 * @param begin where in it the new text begins; -1 if all is new, even if it is empty
	 * @param echoes the parts that are echoes of what was typed
	 * @param last whether it is the last line
	 * @param unsure whether it may become an echo when it grows
	 * @param replaces how many of the lines from before this one and the next stand for
	 */
	record Line(String text, int begin, List<EchoFilter.Span> echoes, boolean last, boolean unsure, int replaces) {

		/**
		 * Whether a part of it is new text that nobody typed.
		 * @param start where the part begins
		 * @param end where it ends
		 * @return whether it is
		 */
		boolean isNew(int start, int end) {
			return end > this.begin && this.echoes.stream().noneMatch((echo) -> echo.holds(start, end));
		}

	}

}
