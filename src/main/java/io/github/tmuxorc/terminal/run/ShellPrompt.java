package io.github.tmuxorc.terminal.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.Quotation;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.terminal.run.ShellScreen.Sight;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxPane;

/**
 * Gives lines to the shells of panes. A line that somebody has begun to type there is
 * neither run nor lost. What a prompt looks like is remembered, so that the next line
 * goes quickly.
 */
final class ShellPrompt {

	private static final Duration START = Duration.ofSeconds(2);

	private static final Duration WAIT = Duration.ofSeconds(2);

	/** In an empty line of vi, one key moves and the other does not. */
	private static final Duration MOVES = Duration.ofMillis(700);

	private static final Duration REDRAW = Duration.ofMillis(60);

	private static final int STEPS = 3;

	private static final int PROMPTS = 8;

	private static final String PROBE = " ";

	private static final List<String> EDITORS = List.of("bash", "zsh", "fish");

	private final TmuxClient tmux;

	private final Map<PaneId, Known> known = new ConcurrentHashMap<>();

	ShellPrompt(TmuxClient tmux) {
		this.tmux = tmux;
	}

	/**
	 * Type a line and press Enter, if nothing else stands in the line.
	 * @param pane the pane, whose program is a shell
	 * @param line the line
	 * @return the row of the prompt, before anything was typed
	 * @throws RefusedException if something stands there, or the shell does not read
	 * @throws InterruptedException if the thread is interrupted
	 */
	String enter(TmuxPane pane, String line) throws InterruptedException {
		ShellScreen screen = new ShellScreen(this.tmux, pane.id(), pane.width());
		Known before = this.known.get(pane.id());
		if (before == null || before.pid != pane.pid()) {
			before = new Known(pane.pid(), List.of());
		}
		Sight sight = screen.await(before::isDrawn, START);
		if (!before.prompts.isEmpty() && !before.has(sight)) {
			sight = screen.await(before::has, REDRAW);
		}
		if (before.has(sight)) {
			this.tmux.sendText(pane.id(), line + "\r");
			return sight.row();
		}
		Probe probe = probe(screen, pane);
		if (!probe.isTyped()) {
			// The shell may just have drawn its prompt anew.
			probe.press("BSpace");
			probe.settled(screen.look());
			probe = probe(screen, pane);
		}
		boolean kept = probe.check();
		this.tmux.sendText(pane.id(), line.substring((kept) ? PROBE.length() : 0) + "\r");
		this.known.put(pane.id(), before.plus(Prompt.of(probe.before)));
		return probe.before.row();
	}

	private Probe probe(ShellScreen screen, TmuxPane pane) throws InterruptedException {
		Sight sight = screen.await((seen) -> !seen.row().isEmpty(), START);
		// Lines of ours begin with a blank, too.
		this.tmux.sendText(pane.id(), PROBE);
		return new Probe(screen, pane, sight);
	}

	/**
	 * A prompt that had nothing behind it.
	 *
	 * @param row the row
	 * @param column where the cursor was
	 */
	private record Prompt(String row, int column) {

		static Prompt of(Sight sight) {
			return new Prompt(sight.row(), sight.capture().cursorColumn());
		}

	}

	/**
	 * The prompts of a shell: many show the folder, or whether a command failed.
	 *
	 * @param pid the process id of the pane's own process
	 * @param prompts the prompts that were seen last, the newest first
	 */
	private record Known(long pid, List<Prompt> prompts) {

		boolean has(Sight sight) {
			return this.prompts.contains(Prompt.of(sight));
		}

		// One that asks other programs first is drawn late.
		boolean isDrawn(Sight sight) {
			return has(sight) || !sight.row().isEmpty();
		}

		Known plus(Prompt prompt) {
			// An empty row is also there before a prompt is drawn.
			Stream<Prompt> others = this.prompts.stream()
				.filter((other) -> !other.row.isEmpty() && !prompt.row.isEmpty());
			return new Known(this.pid, Stream.concat(Stream.of(prompt), others).limit(PROMPTS).toList());
		}

	}

	/**
	 * A blank that was typed to find out what else stands in the line: it is as long as
	 * the line then, from where the line editor puts its beginning to its end.
	 */
	private final class Probe {

		private final ShellScreen screen;

		private final PaneId pane;

		private final boolean plain;

		private final Sight before;

		private final int start;

		private final int after;

		Probe(ShellScreen screen, TmuxPane pane, Sight before) {
			this.screen = screen;
			this.pane = pane.id();
			// The others leave the line to the kernel.
			this.plain = !EDITORS.contains(pane.command().replaceFirst("^-", ""));
			this.before = before;
			this.start = before.cursor();
			this.after = this.start + PROBE.length();
		}

		boolean isTyped() throws InterruptedException {
			return awaitPlace(this.after) == this.after;
		}

		/**
		 * Check that nothing else stands in the line.
		 * @return whether the blank still stands there, with the cursor behind it
		 */
		boolean check() throws InterruptedException {
			if (!isTyped()) {
				press("BSpace");
				throw busy();
			}
			if (this.plain) {
				checkPlain();
				return false;
			}
			press("C-a");
			int home = awaitMove(this.after);
			if (home < this.after) {
				checkEditor(home, false);
			}
			else if (home > this.after) {
				// It wrote ^A: an editor like vi, or nobody reads.
				press("BSpace");
				awaitPlace(this.after);
				checkVi();
			}
			return true;
		}

		private void checkEditor(int home, boolean vi) throws InterruptedException {
			press((vi) ? "A" : "C-e");
			int end = awaitMove(home);
			boolean blank = end == this.after && this.before.text(home, this.start).isBlank();
			if (end - home == PROBE.length() || end == home || blank) {
				return;
			}
			if (vi) {
				// Backspace stops where inserting began.
				List<String> keys = new ArrayList<>(List.of("Escape", "0"));
				if (this.start > home) {
					keys.addAll(List.of((this.start - home + "l").split("")));
				}
				keys.addAll(List.of("x", "A"));
				press(keys);
			}
			else {
				press(Collections.nCopies(Math.max(0, end - this.after), "Left"));
				press("BSpace");
			}
			throw draft(this.before.text(home, Math.max(home, end - PROBE.length())));
		}

		private void checkVi() throws InterruptedException {
			press(List.of("Escape", "0"));
			int home = awaitMoves(this.after);
			if (home > this.after) {
				press("C-u");
				throw busy();
			}
			checkEditor(home, true);
		}

		// The kernel knows no way to the beginning of a line but to delete it.
		private void checkPlain() throws InterruptedException {
			press("C-u");
			int home = awaitMove(this.after);
			if (home < this.start) {
				String draft = this.before.text(home, this.start);
				ShellPrompt.this.tmux.sendText(this.pane, draft);
				throw draft(draft);
			}
		}

		private int awaitPlace(int place) throws InterruptedException {
			return this.screen.await((seen) -> seen.cursor() == place, WAIT).cursor();
		}

		private int awaitMove(int place) throws InterruptedException {
			return settled(this.screen.await((seen) -> seen.cursor() != place, WAIT));
		}

		// Two keys: the first may move the cursor by one.
		private int awaitMoves(int place) throws InterruptedException {
			return settled(this.screen.await((seen) -> seen.cursor() < place - 1 || seen.cursor() > place, MOVES));
		}

		// A line editor may move the cursor in steps.
		private int settled(Sight first) throws InterruptedException {
			Sight seen = first;
			for (int same = 0; same < STEPS;) {
				Sight next = this.screen.lookAgain();
				same = (next.cursor() == seen.cursor()) ? same + 1 : 0;
				seen = next;
			}
			return seen.cursor();
		}

		private void press(String key) {
			press(List.of(key));
		}

		private void press(List<String> keys) {
			if (!keys.isEmpty()) {
				ShellPrompt.this.tmux.sendKeys(this.pane, keys);
			}
		}

		private RefusedException draft(String text) {
			return new RefusedException("A line that is not entered stands in pane " + this.pane + ": '"
					+ Quotation.of(text.strip()) + "'.",
					"Enter it or delete it with 'pane send-keys', or use another pane.");
		}

		private RefusedException busy() {
			return new RefusedException("The shell in pane " + this.pane + " does not read a command line now.",
					"Read the screen with 'pane capture'; wait until the prompt is there, or use another pane.");
		}

	}

}
