package io.github.tmuxorc.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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

	private PanePosition position;

	private EchoFilter beforeLast;

	private EchoFilter afterLast;

	// In the last line: where an echo may begin, and where what is new begins.
	private int echoBegin;

	private int newBegin;

	private @Nullable String gap;

	private List<Line> pending = List.of();

	private NewText(TmuxClient tmux, PanePosition begin, EchoFilter filter) {
		this.tmux = tmux;
		this.position = begin;
		this.all = filter;
		this.beforeLast = filter;
		this.afterLast = filter;
		this.echoBegin = begin.length();
		this.newBegin = begin.length();
	}

	/**
	 * Begin to read.
	 * @param tmux the server
	 * @param since where to begin
	 * @param typed what was typed lately, or null if it is not known
	 * @return the text behind that position
	 */
	static NewText of(TmuxClient tmux, PanePosition since, @Nullable TypedText typed) {
		NewText text = new NewText(tmux, since, EchoFilter.of(typed));
		if (typed != null && !typed.position().equals(since)) {
			text.begin(typed.position());
		}
		return text;
	}

	// An echo may have come before what is new begins, or begin only behind that.
	private void begin(PanePosition typed) {
		PaneText fromEcho = this.tmux.read(typed, false);
		PaneText fromNew = this.tmux.read(this.position, false);
		for (int i = 0; i < TRIES && !fromEcho.position().equals(fromNew.position()); i++) {
			// More came in between.
			fromEcho = this.tmux.read(typed, false);
			fromNew = this.tmux.read(this.position, false);
		}
		if (!fromEcho.position().equals(fromNew.position())) {
			// More comes all the time: then any of it may be an echo.
			return;
		}
		PaneText longer = (fromNew.lines().size() > fromEcho.lines().size()) ? fromNew : fromEcho;
		int size = longer.lines().size();
		int firstEcho = size - fromEcho.lines().size();
		int firstNew = size - fromNew.lines().size();
		List<Line> lines = new ArrayList<>();
		EchoFilter filter = this.all;
		this.echoBegin = typed.length();
		for (int i = 0; i < size; i++) {
			String text = longer.lines().get(i);
			this.echoBegin = (i == firstEcho) ? fromEcho.column() : 0;
			this.newBegin = (i < firstNew) ? text.length() : newBegin(i == firstNew, fromNew);
			EchoFilter.Filtered filtered = (i < firstEcho) ? new EchoFilter.Filtered(filter, List.of())
					: filter.accept(text, this.echoBegin);
			this.beforeLast = filter;
			filter = filtered.next();
			if (i >= firstNew) {
				lines.add(line(text, filtered, i == size - 1, fromNew, false));
			}
		}
		this.afterLast = filter;
		this.position = fromNew.position();
		this.gap = fromNew.gap();
		this.pending = lines;
	}

	private static int newBegin(boolean first, PaneText text) {
		return (first && text.column() > 0) ? text.column() : -1;
	}

	private Line line(String text, EchoFilter.Filtered filtered, boolean last, PaneText all, boolean replaces) {
		boolean open = last && all.cursorColumn() > 0;
		return new Line(text, this.newBegin, filtered.echoes(), last, open && filtered.next().isExpecting(), replaces);
	}

	/**
	 * Read what has come.
	 * @param raw what the program wrote since the last call, for lines that passed by
	 * @return the lines that are new, or whose ends are
	 */
	List<Line> read(RawText raw) {
		String written = raw.take();
		List<Line> lines = new ArrayList<>(this.pending);
		this.pending = List.of();
		PaneText text = this.tmux.read(this.position, false);
		if (text.isLost()) {
			RawText.lines(written).forEach((line) -> lines.add(passed(line)));
		}
		lines.addAll(next(text));
		lines.forEach(this::keep);
		return lines;
	}

	private Line passed(String line) {
		return new Line(line, -1, this.all.accept(line, 0).echoes(), false, false, false);
	}

	private List<Line> next(PaneText text) {
		this.position = text.position();
		boolean grown = text.column() > 0;
		boolean redrawn = text.gap() != null;
		if (redrawn) {
			this.gap = text.gap();
		}
		EchoFilter filter = redrawn ? this.all : this.afterLast;
		if (grown) {
			filter = this.beforeLast;
		}
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < text.lines().size(); i++) {
			String line = text.lines().get(i);
			if (i > 0 || !grown) {
				this.echoBegin = 0;
				this.newBegin = -1;
			}
			EchoFilter.Filtered filtered = filter.accept(line, Math.min(this.echoBegin, line.length()));
			this.beforeLast = filter;
			filter = filtered.next();
			lines.add(line(line, filtered, i == text.lines().size() - 1, text, i == 0 && (grown || redrawn)));
		}
		this.afterLast = filter;
		return lines;
	}

	private void keep(Line line) {
		if (line.replaces() && !this.newest.isEmpty()) {
			this.newest.removeLast();
		}
		this.newest.add(line.text());
		while (this.newest.size() > KEPT) {
			this.newest.removeFirst();
		}
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
	 * @param replaces whether the last line from before has become this one
	 */
	record Line(String text, int begin, List<EchoFilter.Span> echoes, boolean last, boolean unsure, boolean replaces) {

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
