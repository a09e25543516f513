package io.github.tmuxorc.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The work: the turn that runs, the messages that wait for its end, and the transcript
 * and events of both.
 */
final class Turns {

	private static final String LIMIT = "You've reached your usage limit · resets 3pm";

	private static final String CRASH = """
			TypeError: Cannot read properties of undefined (reading 'content')
			    at Agent.turn (demo:1:70)
			    at process.processTicksAndRejections (internal:95:5)""";

	private final DemoOptions options;

	private final Path folder;

	private final Events events;

	private final Deque<Prompt> queue = new ArrayDeque<>();

	private final List<Entry> transcript = new ArrayList<>();

	private @Nullable Turn current;

	private boolean allowedAll;

	private boolean crashed;

	Turns(DemoOptions options, Path folder, Events events) {
		this.options = options;
		this.folder = folder;
		this.events = events;
	}

	@Nullable Turn current() {
		return this.current;
	}

	boolean isCrashed() {
		return this.crashed;
	}

	/**
	 * The messages that wait, as the screen shows them.
	 * @return the messages, oldest first
	 */
	List<String> queued() {
		List<String> queued = new ArrayList<>();
		for (Prompt prompt : this.queue) {
			queued.add(prompt.shown());
		}
		return queued;
	}

	void say(Entry entry) {
		this.transcript.add(entry);
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
	 * Begin to work on a message, now or when the turn that runs has ended.
	 * @param prompt the message
	 * @param now the time
	 */
	void submit(Prompt prompt, long now) {
		if (this.current != null) {
			this.queue.add(prompt);
			return;
		}
		say(Entry.prompt(prompt.shown()));
		this.events.userPromptSubmit(prompt.text());
		if (this.options.has(Fault.CRASH)) {
			say(new Entry("", CRASH));
			this.crashed = true;
			return;
		}
		Task task = TaskReader.read(prompt.text());
		Turn turn = new Turn(prompt, task, now, Math.max(this.options.think(), task.millis()));
		this.current = turn;
		boolean asks = task.isRisky() || this.options.has(Fault.ASK_PERMISSION);
		if (asks && !this.allowedAll && !this.options.has(Fault.USAGE_LIMIT)) {
			turn.ask();
			this.events.permissionRequest(turn.command());
		}
	}

	void select(int option) {
		if (this.current != null) {
			this.current.select(option);
		}
	}

	/**
	 * Permit what the turn asks for.
	 * @param always whether not to ask again
	 * @param now the time
	 */
	void allow(boolean always, long now) {
		this.allowedAll |= always;
		if (this.current != null) {
			this.current.allow(now);
		}
	}

	/**
	 * Give up the turn that runs.
	 * @param now the time
	 * @return the message that it worked on, or {@code null} when no turn runs
	 */
	@Nullable Prompt cancel(long now) {
		Turn turn = this.current;
		if (turn == null) {
			return null;
		}
		say(Entry.note("Interrupted · What should the demo agent do instead?"));
		next(now);
		return turn.prompt();
	}

	/**
	 * Do what is due.
	 * @param now the time
	 */
	void tick(long now) {
		Turn turn = this.current;
		if (turn == null) {
			return;
		}
		if (turn.isNoticeDue(now)) {
			turn.noticed();
			this.events.notification("The demo agent needs your permission to use Bash");
		}
		if (turn.isDue(now)) {
			finish(turn, now);
			next(now);
		}
	}

	private void finish(Turn turn, long now) {
		if (this.options.has(Fault.USAGE_LIMIT)) {
			say(Entry.answer(LIMIT));
			say(Entry.note("/upgrade to increase your usage limit"));
			this.events.stopFailure("rate_limit", LIMIT);
			return;
		}
		String answer = turn.answer(this.folder);
		if (!turn.task().command().isEmpty()) {
			this.events.postToolUse(turn.command(), answer);
		}
		say(Entry.answer(answer));
		say(Entry.done(turn.elapsed(now)));
		this.events.stop(answer);
	}

	private void next(long now) {
		this.current = null;
		Prompt waiting = this.queue.poll();
		if (waiting != null) {
			submit(waiting, now);
		}
	}

}
