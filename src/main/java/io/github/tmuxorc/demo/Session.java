package io.github.tmuxorc.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the agent is doing: takes what is typed and the passing of time, and says what is
 * to be shown. It touches no terminal; times are milliseconds of any clock.
 */
final class Session {

	private static final long QUIT_WINDOW = 2000;

	private static final long FRAME = 500;

	private static final String TITLE_GLYPHS = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

	private static final String WORK_GLYPHS = "✢✳✶✻✽";

	private final DemoOptions options;

	private final Path folder;

	private final Events events;

	private final Composer composer = new Composer();

	private final Deque<Prompt> queue = new ArrayDeque<>();

	private final List<Entry> transcript = new ArrayList<>();

	private @Nullable Turn turn;

	private @Nullable Dialog trust;

	private boolean allowedAll;

	private boolean swallowed;

	private long pastedAt = Long.MIN_VALUE / 2;

	private long interruptedAt = Long.MIN_VALUE / 2;

	private @Nullable Integer exitStatus;

	Session(DemoOptions options, Path folder, Events events) {
		this.options = options;
		this.folder = folder;
		this.events = events;
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
		this.interruptedAt = Long.MIN_VALUE / 2;
		if (dialog() != null) {
			answer(input, now);
			return;
		}
		switch (input) {
			case Input.Text text -> this.composer.type(text.text());
			case Input.Paste paste -> {
				this.composer.paste(paste.text());
				this.pastedAt = now;
			}
			case Input.Key key -> press(key, now);
		}
	}

	/**
	 * Do what is due.
	 * @param now the time
	 */
	void tick(long now) {
		Turn current = this.turn;
		if (current == null) {
			return;
		}
		if (current.isNoticeDue(now)) {
			current.noticed();
			this.events.notification("The demo agent needs your permission to use Bash");
		}
		if (current.isDue(now)) {
			finish(current, now);
		}
	}

	/**
	 * The input is at its end: the terminal is gone.
	 */
	void hangUp() {
		quit(0, "other");
	}

	/**
	 * How long nothing happens by itself.
	 * @param now the time
	 * @return milliseconds, or a negative number when nothing is due ever
	 */
	long idleMillis(long now) {
		long idle = (this.turn != null) ? this.turn.idleMillis(now, FRAME) : -1;
		if (isQuitArmed(now)) {
			long hint = this.interruptedAt + QUIT_WINDOW - now;
			idle = (idle < 0) ? hint : Math.min(idle, hint);
		}
		return idle;
	}

	View view(long now) {
		String footer = isQuitArmed(now) ? "Press Ctrl-C again to exit"
				: (this.turn != null) ? "esc to interrupt" : "? for shortcuts";
		List<String> queued = new ArrayList<>();
		for (Prompt prompt : this.queue) {
			queued.add(prompt.shown());
		}
		return new View(this.composer.shown(), queued, working(now), dialog(), footer);
	}

	String title(long now) {
		String glyph = (this.turn != null && dialog() == null) ? glyph(TITLE_GLYPHS, now) : "✳";
		return glyph + " " + TextLayout.printable(this.options.name());
	}

	/**
	 * Hand over what is new in the transcript.
	 * @return entries, oldest first
	 */
	List<Entry> takeTranscript() {
		List<Entry> entries = List.copyOf(this.transcript);
		this.transcript.clear();
		return entries;
	}

	/**
	 * The status to end with.
	 * @return the status, or {@code null} to go on
	 */
	@Nullable Integer exitStatus() {
		return this.exitStatus;
	}

	private void ready(long now) {
		this.transcript.add(new Entry("✻ ", "Demo agent\ncwd: " + this.folder));
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
					quit(0, "prompt_input_exit");
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
		this.composer.clear();
		String word = prompt.text().strip();
		if ("/exit".equals(word) || "/quit".equals(word)) {
			quit(0, "prompt_input_exit");
		}
		else if (this.turn != null) {
			this.queue.add(prompt);
		}
		else {
			submit(prompt, now);
		}
	}

	private void submit(Prompt prompt, long now) {
		this.transcript.add(Entry.prompt(prompt.shown()));
		this.events.userPromptSubmit(prompt.text());
		if (this.options.has(Fault.CRASH)) {
			this.transcript.add(new Entry("", """
					TypeError: Cannot read properties of undefined (reading 'content')
					    at Agent.turn (demo:1:70)
					    at process.processTicksAndRejections (internal:95:5)"""));
			this.exitStatus = DemoAgent.CRASHED;
			return;
		}
		Task task = TaskReader.read(prompt.text());
		Turn next = new Turn(prompt, task, now, Math.max(this.options.think(), task.millis()));
		this.turn = next;
		boolean asks = task.isRisky() || this.options.has(Fault.ASK_PERMISSION);
		if (asks && !this.allowedAll && !this.options.has(Fault.USAGE_LIMIT)) {
			next.ask();
			this.events.permissionRequest(next.command());
		}
	}

	private void finish(Turn current, long now) {
		if (this.options.has(Fault.USAGE_LIMIT)) {
			String message = "You've reached your usage limit · resets 3pm";
			this.transcript.add(Entry.answer(message));
			this.transcript.add(Entry.note("/upgrade to increase your usage limit"));
			this.events.stopFailure("rate_limit", message);
		}
		else {
			String answer = current.answer(this.folder);
			if (!current.task().command().isEmpty()) {
				this.events.postToolUse(current.command(), answer);
			}
			this.transcript.add(Entry.answer(answer));
			this.transcript.add(Entry.done(current.elapsed(now)));
			this.events.stop(answer);
		}
		next(now);
	}

	private void next(long now) {
		this.turn = null;
		Prompt waiting = this.queue.poll();
		if (waiting != null) {
			submit(waiting, now);
		}
	}

	private void cancel(long now) {
		Turn current = this.turn;
		if (current == null) {
			return;
		}
		this.transcript.add(Entry.note("Interrupted · What should the demo agent do instead?"));
		if (this.options.has(Fault.DRAFT_AFTER_ESC)) {
			this.composer.restore(current.prompt());
		}
		next(now);
	}

	private void interrupt(long now) {
		if (isQuitArmed(now)) {
			quit(0, "prompt_input_exit");
			return;
		}
		this.interruptedAt = now;
		if (this.turn != null) {
			cancel(now);
		}
		else {
			this.composer.clear();
		}
	}

	private boolean isQuitArmed(long now) {
		return now - this.interruptedAt < QUIT_WINDOW;
	}

	private void answer(Input input, long now) {
		Dialog dialog = dialog();
		if (dialog == null) {
			return;
		}
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
		else if (this.turn != null) {
			this.turn.select(option);
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
		else if (this.turn != null && option < 2) {
			this.allowedAll |= option == 1;
			this.turn.allow(now);
		}
		else {
			cancel(now);
		}
	}

	private @Nullable Dialog dialog() {
		if (this.trust != null) {
			return this.trust;
		}
		return (this.turn != null) ? this.turn.dialog() : null;
	}

	private @Nullable String working(long now) {
		if (this.turn == null) {
			return null;
		}
		return glyph(WORK_GLYPHS, now) + " Working… (esc to interrupt · " + this.turn.elapsed(now) / 1000 + "s)";
	}

	private String glyph(String glyphs, long now) {
		long elapsed = (this.turn != null) ? this.turn.elapsed(now) : 0;
		int frame = (int) (elapsed / FRAME % glyphs.length());
		return glyphs.substring(frame, frame + 1);
	}

	private void quit(int status, String reason) {
		this.events.sessionEnd(reason);
		this.exitStatus = status;
	}

}
