package io.github.tmuxorc.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * The conversation: takes what is typed and the passing of time, and says what is to be
 * shown. It touches no terminal; times are milliseconds of any clock.
 */
final class Session {

	private static final long QUIT_WINDOW = 2000;

	private static final long NEVER = Long.MIN_VALUE / 2;

	private static final String TITLE_GLYPHS = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

	private static final String WORK_GLYPHS = "✢✳✶✻✽";

	private final DemoOptions options;

	private final Path folder;

	private final Events events;

	private final Turns turns;

	private final Composer composer = new Composer();

	private @Nullable Dialog trust;

	private boolean swallowed;

	private long pastedAt = NEVER;

	private long interruptedAt = NEVER;

	private @Nullable Integer exitStatus;

	Session(DemoOptions options, Path folder, Events events) {
		this.options = options;
		this.folder = folder;
		this.events = events;
		this.turns = new Turns(options, folder, events);
	}

	void start(long now) {
		if (this.options.has(Fault.TRUST_DIALOG)) {
			this.trust = Dialog.trust(this.folder.toString());
		}
		else {
			ready(now);
		}
	}

	/**
	 * Take what was typed.
	 * @param input what was typed
	 * @param now when it arrived
	 */
	void accept(Input input, long now) {
		if (this.exitStatus != null) {
			return;
		}
		if (input == Input.Key.INTERRUPT) {
			interrupt(now);
			return;
		}
		this.interruptedAt = NEVER;
		Dialog dialog = dialog();
		if (dialog != null) {
			answer(dialog, input, now);
			return;
		}
		if (input instanceof Input.Text text) {
			this.composer.type(text.text());
		}
		else if (input instanceof Input.Paste paste) {
			this.composer.paste(paste.text());
			this.pastedAt = now;
		}
		else if (input instanceof Input.Key key) {
			press(key, now);
		}
	}

	/**
	 * Do what is due.
	 * @param now the time
	 */
	void tick(long now) {
		this.turns.tick(now);
	}

	/**
	 * The input is at its end: the terminal is gone.
	 */
	void hangUp() {
		quit("other");
	}

	/**
	 * How long nothing happens by itself.
	 * @param now the time
	 * @return milliseconds, or a negative number when nothing is due ever
	 */
	long idleMillis(long now) {
		Turn turn = this.turns.current();
		long idle = (turn != null) ? turn.idleMillis(now) : -1;
		if (isQuitArmed(now)) {
			long hint = this.interruptedAt + QUIT_WINDOW - now;
			idle = (idle < 0) ? hint : Math.min(idle, hint);
		}
		return idle;
	}

	View view(long now) {
		String footer = isQuitArmed(now) ? "Press Ctrl-C again to exit"
				: (this.turns.current() != null) ? "esc to interrupt" : "? for shortcuts";
		return new View(this.composer.shown(), this.turns.queued(), working(now), dialog(), footer);
	}

	String title(long now) {
		Turn turn = this.turns.current();
		String glyph = (turn != null && dialog() == null) ? turn.picture(TITLE_GLYPHS, now) : "✳";
		return glyph + " " + TextLayout.printable(this.options.name());
	}

	/**
	 * Hand over what is new in the transcript.
	 * @return entries, oldest first
	 */
	List<Entry> takeTranscript() {
		return this.turns.takeTranscript();
	}

	/**
	 * The status to end with.
	 * @return the status, or {@code null} to go on
	 */
	@Nullable Integer exitStatus() {
		return this.exitStatus;
	}

	private void ready(long now) {
		this.turns.say(new Entry("✻ ", "Demo agent\ncwd: " + this.folder));
		this.events.sessionStart();
		String first = this.options.prompt();
		if (first != null && !first.isBlank()) {
			submit(new Prompt(first, first), now);
		}
	}

	private void press(Input.Key key, long now) {
		switch (key) {
			case ENTER -> enter(now);
			case NEWLINE -> this.composer.type("\n");
			case BACKSPACE -> this.composer.backspace();
			case CLEAR -> this.composer.clear();
			case ESCAPE -> cancel(now);
			case END -> {
				if (this.composer.isEmpty()) {
					quit("prompt_input_exit");
				}
			}
			case TAB, UP, DOWN, INTERRUPT -> {
				// No completion and no history here; Ctrl+C was handled before.
			}
		}
	}

	private void enter(long now) {
		if (now - this.pastedAt < this.options.pasteWindow()) {
			return;
		}
		Prompt prompt = this.composer.prompt();
		if (prompt.text().isBlank()) {
			return;
		}
		if (this.options.has(Fault.SWALLOW_FIRST_ENTER) && !this.swallowed) {
			this.swallowed = true;
			return;
		}
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(this.options.millis(Fault.SLOW_ENTER)));
		this.composer.clear();
		// A long paste is no command, whatever it holds.
		String word = prompt.shown().strip();
		if ("/exit".equals(word) || "/quit".equals(word) || "exit".equals(word) || "quit".equals(word)) {
			quit("prompt_input_exit");
		}
		else {
			submit(prompt, now);
		}
	}

	private void submit(Prompt prompt, long now) {
		this.turns.submit(prompt, now);
		if (this.turns.isCrashed()) {
			this.exitStatus = DemoAgent.CRASHED;
		}
	}

	private void cancel(long now) {
		Prompt cancelled = this.turns.cancel(now);
		if (cancelled != null && this.options.has(Fault.DRAFT_AFTER_ESC)) {
			this.composer.restore(cancelled);
		}
	}

	private void interrupt(long now) {
		if (isQuitArmed(now)) {
			quit("prompt_input_exit");
			return;
		}
		this.interruptedAt = now;
		if (this.turns.current() != null) {
			cancel(now);
		}
		else {
			this.composer.clear();
		}
	}

	private boolean isQuitArmed(long now) {
		return now - this.interruptedAt < QUIT_WINDOW;
	}

	private void answer(Dialog dialog, Input input, long now) {
		switch (input) {
			case Input.Key key when key == Input.Key.UP -> select(dialog.selected() - 1);
			case Input.Key key when key == Input.Key.DOWN -> select(dialog.selected() + 1);
			case Input.Key key when key == Input.Key.ENTER -> choose(dialog.selected(), now);
			case Input.Key key when key == Input.Key.ESCAPE -> choose(dialog.last(), now);
			case Input.Text text -> digits(text.text(), now);
			case Input.Key _, Input.Paste _ -> {
				// A dialog has no other keys.
			}
		}
	}

	private void digits(String text, long now) {
		for (int index = 0; index < text.length(); index++) {
			Dialog dialog = dialog();
			int option = text.charAt(index) - '1';
			if (dialog == null) {
				this.composer.type(text.substring(index));
				return;
			}
			if (option >= 0 && option <= dialog.last()) {
				choose(option, now);
			}
		}
	}

	private void select(int option) {
		if (this.trust != null) {
			this.trust = this.trust.select(option);
		}
		else {
			this.turns.select(option);
		}
	}

	private void choose(int option, long now) {
		if (this.trust != null) {
			this.trust = null;
			if (option == 0) {
				ready(now);
			}
			else {
				this.exitStatus = 1;
			}
		}
		else if (option < 2) {
			this.turns.allow(option == 1, now);
		}
		else {
			cancel(now);
		}
	}

	private @Nullable Dialog dialog() {
		Turn turn = this.turns.current();
		return (this.trust != null || turn == null) ? this.trust : turn.dialog();
	}

	private @Nullable String working(long now) {
		Turn turn = this.turns.current();
		if (turn == null) {
			return null;
		}
		long seconds = turn.elapsed(now) / 1000;
		return turn.picture(WORK_GLYPHS, now) + " Working… (esc to interrupt · " + seconds + "s)";
	}

	private void quit(String reason) {
		this.events.sessionEnd(reason);
		this.exitStatus = 0;
	}

}
