package io.github.tmuxorc.terminal.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.PaneOutputListener;

/**
 * Listens to a pane in which a command is run, and finds the marks before and after it.
 */
final class RunOutput implements PaneOutputListener {

	private static final String MARK = "\u001b]6973;";

	private static final char MARK_END = '\u0007';

	/** What a line editor writes before it reads a line, and after that. */
	private static final String PROMPT_ON = "\u001b[?2004h";

	private static final String PROMPT_OFF = "\u001b[?2004l";

	private static final long NANOS = 1_000_000;

	private static final String INTERRUPTED = "^C";

	private final String beginMark;

	private final String endMark;

	private final OutputLines lines;

	private String pending = "";

	private boolean begun;

	private String beginValue = "";

	private long beganAt;

	private long endedAt;

	private @Nullable Integer status;

	private boolean over;

	private boolean closed;

	private boolean lost;

	private boolean interrupted;

	private boolean prompting;

	private long lastWrite = System.nanoTime();

	/**
	 * Create the listener.
	 * @param nonce what the marks hold
	 * @param mostCharacters how much of the output is kept
	 */
	RunOutput(String nonce, int mostCharacters) {
		this.beginMark = MARK + nonce + ";begin;";
		this.endMark = MARK + nonce + ";end;";
		this.lines = new OutputLines(mostCharacters);
	}

	@Override
	public synchronized void wrote(String text) {
		this.lastWrite = System.nanoTime();
		if (this.over) {
			return;
		}
		String all = this.pending + text;
		this.pending = "";
		if (!this.begun) {
			all = begin(all);
			if (all == null) {
				return;
			}
		}
		int end = all.indexOf(this.endMark);
		if (end >= 0) {
			int value = end + this.endMark.length();
			int close = all.indexOf(MARK_END, value);
			take(all.substring(0, end));
			if (close < 0) {
				this.pending = all.substring(end);
				return;
			}
			end(all.substring(value, close));
			return;
		}
		int held = held(all, this.endMark);
		take(all.substring(0, all.length() - held));
		this.pending = all.substring(all.length() - held);
	}

	private @Nullable String begin(String all) {
		int begin = all.indexOf(this.beginMark);
		int value = begin + this.beginMark.length();
		int close = (begin < 0) ? -1 : all.indexOf(MARK_END, value);
		if (close < 0) {
			this.pending = all.substring((begin < 0) ? all.length() - held(all, this.beginMark) : begin);
			return null;
		}
		this.begun = true;
		this.beganAt = System.nanoTime();
		this.beginValue = all.substring(value, close);
		notifyAll();
		return all.substring(close + 1);
	}

	private void end(String value) {
		this.over = true;
		this.endedAt = System.nanoTime();
		this.status = value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : null;
		notifyAll();
	}

	// How many characters at the end may be the beginning of a mark.
	private static int held(String text, String mark) {
		int start = text.indexOf(mark.charAt(0), Math.max(0, text.length() - mark.length() + 1));
		while (start >= 0 && !mark.startsWith(text.substring(start))) {
			start = text.indexOf(mark.charAt(0), start + 1);
		}
		return (start < 0) ? 0 : text.length() - start;
	}

	private void take(String text) {
		this.interrupted |= text.contains(INTERRUPTED);
		int on = text.lastIndexOf(PROMPT_ON);
		int off = text.lastIndexOf(PROMPT_OFF);
		if (on != off) {
			this.prompting = on > off;
		}
		this.lines.write(text);
	}

	@Override
	public synchronized void lost() {
		this.lost = true;
	}

	@Override
	public synchronized void ended() {
		this.closed = true;
		notifyAll();
	}

	/**
	 * Follow the same pane once more, after the stream ended.
	 */
	synchronized void reopen() {
		this.closed = false;
		this.lost = true;
	}

	/**
	 * Wait until the command has begun or the stream has ended.
	 * @param limit how long to wait
	 * @return whether it has begun
	 * @throws InterruptedException if the thread is interrupted
	 */
	synchronized boolean awaitBegin(Duration limit) throws InterruptedException {
		await(() -> this.begun || this.closed, limit);
		return this.begun;
	}

	/**
	 * Wait until the command has ended or the stream has ended.
	 * @param limit how long to wait
	 * @throws InterruptedException if the thread is interrupted
	 */
	synchronized void awaitEnd(Duration limit) throws InterruptedException {
		await(() -> this.over || this.closed, limit);
	}

	private synchronized void await(BooleanSupplier over, Duration limit) throws InterruptedException {
		long end = System.nanoTime() + limit.toNanos();
		for (long rest = limit.toNanos(); rest > 0 && !over.getAsBoolean(); rest = end - System.nanoTime()) {
			wait(rest / NANOS, (int) (rest % NANOS));
		}
	}

	synchronized boolean isOver() {
		return this.over;
	}

	synchronized boolean isClosed() {
		return this.closed;
	}

	synchronized boolean isLost() {
		return this.lost;
	}

	/**
	 * Whether somebody interrupted it, as far as one can see.
	 * @return whether a terminal or a shell wrote it
	 */
	synchronized boolean isInterrupted() {
		return this.interrupted;
	}

	/**
	 * Whether a line editor reads now.
	 * @return whether one said so
	 */
	synchronized boolean isPrompting() {
		return this.prompting;
	}

	/**
	 * For how long nothing was written.
	 * @return the time
	 */
	synchronized Duration quiet() {
		return Duration.ofNanos(System.nanoTime() - this.lastWrite);
	}

	synchronized @Nullable Integer status() {
		return this.status;
	}

	/**
	 * What the shell said in the mark before the command.
	 * @return the text
	 */
	synchronized String beginValue() {
		return this.beginValue;
	}

	/**
	 * How long the command ran, or has been running.
	 * @return the time between the marks
	 */
	synchronized Duration time() {
		long end = this.over ? this.endedAt : System.nanoTime();
		return this.begun ? Duration.ofNanos(end - this.beganAt) : Duration.ZERO;
	}

	synchronized OutputLines.Text text(OutputLines.LineFilter filter) {
		return this.lines.text(filter);
	}

}
