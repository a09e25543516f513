package io.github.tmuxorc.terminal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.PanePosition;
import io.github.tmuxorc.tmux.PaneText;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxPane;

/**
 * One wait for a pane. It looks when the program in it writes something, and never more
 * often than there is time for.
 */
final class PaneWait {

	private static final long MILLIS = 1_000_000;

	private static final long SECOND = 1000 * MILLIS;

	/** Between two looks: at least this, and ten times as long as a look takes. */
	private static final long PACE = 10 * MILLIS;

	private static final long SLOWEST_PACE = SECOND / 2;

	/** How often is looked where tmux does not tell what is written. */
	private static final long BLIND_PACE = SECOND / 4;

	/**
	 * A line that may still become an echo, and a shell that may still start a program.
	 */
	private static final long SETTLED = SECOND / 5;

	private static final int REPORTS = 5;

	private final TmuxClient tmux;

	private final Progress progress;

	private final PaneId pane;

	private final WaitGoal goal;

	private final PaneSignal signal = new PaneSignal();

	private final long start = System.nanoTime();

	private final long end;

	private WaitSearch search;

	private long nextLook = this.start;

	private @Nullable Integer exitStatus;

	PaneWait(TmuxClient tmux, Progress progress, PaneId pane, WaitGoal goal) {
		this.tmux = tmux;
		this.progress = progress;
		this.pane = pane;
		this.goal = goal;
		this.search = new WaitSearch(goal);
		this.end = this.start + goal.limit().toNanos();
	}

	/**
	 * Wait.
	 * @param since where to begin; null for what comes from now on
	 * @return how it ended
	 */
	PaneAwaited run(@Nullable PanePosition since) {
		PaneAwaited there = (since != null) ? glance(since) : null;
		return (there != null) ? there : follow(since);
	}

	// To begin to follow a pane takes longer than to look what is there.
	private @Nullable PaneAwaited glance(PanePosition since) {
		NewText text = NewText.of(this.tmux, since, this.signal.raw());
		PaneAwaited found = found(text, this.search.in(text.begin()));
		if (found != null && !text.isStale()) {
			return found;
		}
		this.search = new WaitSearch(this.goal);
		return null;
	}

	private PaneAwaited follow(@Nullable PanePosition since) {
		this.signal.listen(this.tmux, this.pane);
		try {
			PaneText before = this.tmux.read(this.pane, 0, false);
			PanePosition begin = (since != null) ? since : before.position();
			this.signal.raw().promptLine().begin();
			boolean prompt = since == null && isIdle();
			return run(begin, (since != null) ? NewText.of(this.tmux, begin, this.signal.raw())
					: NewText.fromNow(this.tmux, begin, this.signal.raw(), prompt), before.dead());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new FailedException("The wait for " + this.goal + " in " + this.pane + " was interrupted.",
					"Run 'pane capture " + this.pane + "' to see its screen.");
		}
		finally {
			this.signal.close();
		}
	}

	private PaneAwaited run(PanePosition begin, NewText first, boolean dead) throws InterruptedException {
		NewText text = first;
		long report = this.start + SECOND;
		boolean ended = dead;
		while (true) {
			PaneAwaited awaited = look(text);
			long now = System.nanoTime();
			ended = this.signal.takeEnd() || ended;
			if (awaited == null && ended) {
				awaited = end(text);
				ended = awaited != null;
			}
			if (awaited == null) {
				awaited = pause(text, now);
			}
			if (awaited == null && now >= this.end) {
				awaited = answer(text, WaitOutcome.TIMEOUT,
						"Waited " + this.goal.limit().toSeconds() + " s for " + this.goal + ", which did not come.",
						"Wait again with this position as 'since', or run 'pane capture " + this.pane
								+ "' to see its screen.");
			}
			if (awaited != null && awaited.outcome().isFound() && text.isStale()) {
				// It may be the echo of what was typed since the wait began.
				text = again(text, begin);
				this.search = new WaitSearch(this.goal);
				this.signal.wrote("");
				continue;
			}
			if (awaited != null) {
				return awaited;
			}
			if (now >= report) {
				this.progress.report("Waited " + seconds(now) + " s of " + this.goal.limit().toSeconds() + " s for "
						+ this.goal + " in " + this.pane + ".");
				report = now + REPORTS * SECOND;
			}
			await(Math.min(report, this.end));
		}
	}

	private NewText again(NewText text, PanePosition begin) {
		try {
			return NewText.of(this.tmux, begin, this.signal.raw());
		}
		catch (PaneNotFoundException ex) {
			this.signal.ended();
			return text;
		}
	}

	private void await(long most) throws InterruptedException {
		long until = most;
		long written = this.signal.written();
		if (this.goal.quiet() != null) {
			until = Math.min(until, written + this.goal.quiet().toNanos());
		}
		if (this.goal.exit() || this.search.isUnsettled()) {
			long settled = written + SETTLED;
			until = Math.min(until, (settled > System.nanoTime()) ? settled : System.nanoTime() + SECOND);
		}
		if (this.signal.isDeaf()) {
			until = Math.min(until, System.nanoTime() + BLIND_PACE);
		}
		this.signal.await(until);
		this.signal.gather(Math.min(this.nextLook, this.end));
	}

	private @Nullable PaneAwaited look(NewText text) {
		if (!this.signal.takeChange() && !this.signal.isDeaf()) {
			return null;
		}
		long begin = System.nanoTime();
		try {
			List<NewText.Line> lines = text.read(this.signal.raw());
			if (this.signal.isDeaf()) {
				lookBlindly(!lines.isEmpty());
			}
			return found(text, this.search.in(lines));
		}
		catch (PaneNotFoundException ex) {
			this.signal.ended();
			return null;
		}
		finally {
			long now = System.nanoTime();
			this.nextLook = now + Math.clamp(10 * (now - begin), PACE, SLOWEST_PACE);
		}
	}

	// Nobody tells that something is written, or that the program ends.
	private void lookBlindly(boolean written) {
		if (written) {
			this.signal.wrote("");
			this.signal.takeChange();
		}
		if (this.tmux.pane(this.pane).dead()) {
			this.signal.ended();
		}
	}

	private @Nullable PaneAwaited found(NewText text, WaitSearch.@Nullable Found found) {
		if (found == null) {
			return null;
		}
		if (!found.stop()) {
			return answer(text, WaitOutcome.MATCH, "'" + found.name() + "' came after " + seconds() + " s.", "");
		}
		return answer(text, WaitOutcome.STOP,
				"The stop pattern '" + found.name() + "' came after " + seconds() + " s, before " + this.goal + ".",
				"Look at what was printed, or run 'pane capture " + this.pane + "' to see the screen.");
	}

	// What is known only because nothing more comes.
	private @Nullable PaneAwaited pause(NewText text, long now) {
		long written = this.signal.written();
		if (this.search.isUnsettled() && now - written >= SETTLED) {
			PaneAwaited found = found(text, this.search.settled());
			if (found != null) {
				return found;
			}
		}
		if (this.goal.exit() && now - written >= SETTLED && now - this.start >= SETTLED && isIdle()) {
			return answer(text, WaitOutcome.EXIT, "The shell has the terminal again; no program runs in it.", "");
		}
		Duration quiet = this.goal.quiet();
		if (quiet != null && now - Math.max(written, this.start) >= quiet.toNanos()) {
			return answer(text, WaitOutcome.QUIET, "Nothing was written for " + quiet.toSeconds() + " s.", "");
		}
		return null;
	}

	private boolean isIdle() {
		try {
			return ShellPane.isIdle(this.tmux.pane(this.pane), this.tmux.host());
		}
		catch (PaneNotFoundException ex) {
			this.signal.ended();
			return false;
		}
	}

	// The program ended, or the pane is told of no longer.
	private @Nullable PaneAwaited end(NewText text) {
		String how = "The pane was closed";
		try {
			TmuxPane now = this.tmux.pane(this.pane);
			if (!now.dead()) {
				this.signal.listen(this.tmux, this.pane);
				return null;
			}
			// What was written last is on the screen.
			PaneAwaited found = found(text, this.search.in(text.read(this.signal.raw())));
			found = (found != null) ? found : found(text, this.search.settled());
			if (found != null) {
				return found;
			}
			this.exitStatus = now.deadStatus();
			how = "The program ended" + ((this.exitStatus != null) ? " (exit status " + this.exitStatus + ")" : "");
		}
		catch (PaneNotFoundException ex) {
			// It was closed.
		}
		if (this.goal.exit()) {
			return answer(text, WaitOutcome.EXIT, how + " after " + seconds() + " s.", "");
		}
		return answer(text, WaitOutcome.ENDED, how + " after " + seconds() + " s, before " + this.goal + ".",
				"Run 'pane list' to see which panes there are.");
	}

	private PaneAwaited answer(NewText text, WaitOutcome outcome, String message, String remedy) {
		return new PaneAwaited(this.pane.value(), outcome, (message + " " + remedy).strip(),
				(int) this.goal.limit().toSeconds(), (System.nanoTime() - this.start) / MILLIS, this.exitStatus,
				text.position().toString(), text.gap(), new UntrustedText(String.join("\n", text.newest())));
	}

	private String seconds() {
		return seconds(System.nanoTime());
	}

	private String seconds(long now) {
		return String.format(Locale.ROOT, "%.1f", (now - this.start) / (double) SECOND);
	}

}
