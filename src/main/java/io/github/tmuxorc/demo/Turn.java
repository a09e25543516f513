package io.github.tmuxorc.demo;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The work on one message, from its submission to its answer.
 */
final class Turn {

	/**
	 * After how long a question that nobody answered is notified.
	 */
	private static final long NOTICE = 6000;

	/**
	 * How long a picture of the spinner stays.
	 */
	private static final long FRAME = 500;

	private final Prompt prompt;

	private final Task task;

	private final long startedAt;

	private final long length;

	private long due;

	private boolean noticed;

	private @Nullable Dialog dialog;

	Turn(Prompt prompt, Task task, long now, long length) {
		this.prompt = prompt;
		this.task = task;
		this.startedAt = now;
		this.length = length;
		this.due = now + length;
	}

	Prompt prompt() {
		return this.prompt;
	}

	Task task() {
		return this.task;
	}

	@Nullable Dialog dialog() {
		return this.dialog;
	}

	/**
	 * The command of the task, or of a shell that would print the answer.
	 * @return the command
	 */
	String command() {
		String command = this.task.command();
		return command.isEmpty() ? "echo" : command;
	}

	void ask() {
		this.dialog = Dialog.permission(command());
	}

	void select(int option) {
		if (this.dialog != null) {
			this.dialog = this.dialog.select(option);
		}
	}

	void allow(long now) {
		this.dialog = null;
		this.due = now + this.length;
	}

	boolean isNoticeDue(long now) {
		return this.dialog != null && !this.noticed && elapsed(now) >= NOTICE;
	}

	void noticed() {
		this.noticed = true;
	}

	boolean isDue(long now) {
		return this.dialog == null && now >= this.due;
	}

	long elapsed(long now) {
		return now - this.startedAt;
	}

	/**
	 * Pick the spinner's picture.
	 * @param glyphs the pictures, a character each
	 * @param now the time
	 * @return one of them
	 */
	String picture(String glyphs, long now) {
		int frame = (int) (elapsed(now) / FRAME % glyphs.length());
		return glyphs.substring(frame, frame + 1);
	}

	/**
	 * How long nothing happens by itself.
	 * @param now the time
	 * @return milliseconds, or a negative number when nothing is due ever
	 */
	long idleMillis(long now) {
		if (this.dialog != null) {
			return this.noticed ? -1 : Math.max(0, NOTICE - elapsed(now));
		}
		return Math.clamp(this.due - now, 0, FRAME - elapsed(now) % FRAME);
	}

	String answer(Path folder) {
		try {
			return this.task.run(folder);
		}
		catch (IOException ex) {
			return "That failed: " + ex.getMessage();
		}
	}

}
