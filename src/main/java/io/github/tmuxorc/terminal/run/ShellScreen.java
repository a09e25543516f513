package io.github.tmuxorc.terminal.run;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import io.github.tmuxorc.tmux.PaneCapture;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.PaneRevision;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Looks at the screen of a pane while something is typed into it.
 *
 * @param tmux reads the screen
 * @param pane the pane
 * @param width the columns of the pane
 */
record ShellScreen(TmuxClient tmux, PaneId pane, int width) {

	private static final Duration PACE = Duration.ofMillis(2);

	/**
	 * Look once.
	 * @return what stands there
	 * @throws PaneNotFoundException if there is no such pane
	 */
	Sight look() {
		PaneCapture capture = this.tmux.captures(List.of(PaneRevision.unknown(this.pane))).get(this.pane);
		if (capture == null) {
			throw new PaneNotFoundException(this.pane.value());
		}
		return new Sight(capture, this.width);
	}

	/**
	 * Look once more, a little later.
	 * @return what stands there
	 * @throws InterruptedException if the thread is interrupted
	 */
	Sight lookAgain() throws InterruptedException {
		Thread.sleep(PACE);
		return look();
	}

	/**
	 * Look until something is seen.
	 * @param condition what is to be seen
	 * @param limit how long to look
	 * @return what was seen last
	 * @throws InterruptedException if the thread is interrupted
	 */
	Sight await(Predicate<Sight> condition, Duration limit) throws InterruptedException {
		long end = System.nanoTime() + limit.toNanos();
		Sight sight = look();
		while (!condition.test(sight) && System.nanoTime() < end) {
			sight = lookAgain();
		}
		return sight;
	}

	/**
	 * What stands on the screen.
	 *
	 * @param capture the rows and the cursor
	 * @param width the columns
	 */
	record Sight(PaneCapture capture, int width) {

		/**
		 * The place of the cursor.
		 * @return how many cells are before it, with the history
		 */
		int cursor() {
			return (this.capture.historySize() + this.capture.cursorRow()) * this.width + this.capture.cursorColumn();
		}

		/**
		 * The row that the cursor is in.
		 * @return its text, without blanks at its end
		 */
		String row() {
			int row = this.capture.cursorRow();
			return (row < this.capture.lines().size()) ? this.capture.lines().get(row) : "";
		}

		/**
		 * The text of the screen from one place to another.
		 * @param from the first place
		 * @param to the place after the last
		 * @return the text; wide characters count as two places, so it may be longer
		 */
		String text(int from, int to) {
			StringBuilder text = new StringBuilder();
			for (int place = from; place < to; place += this.width - place % this.width) {
				int row = place / this.width - this.capture.historySize();
				int last = Math.min(to, (place / this.width + 1) * this.width);
				String line = (row >= 0 && row < this.capture.lines().size()) ? this.capture.lines().get(row) : "";
				int start = Math.min(line.length(), place % this.width);
				text.append(line, start, Math.clamp(last - (place - place % this.width), start, line.length()));
			}
			return text.toString();
		}

	}

}
