package io.github.tmuxorc.task;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * A task that is to be added.
 *
 * @param title what is to be done, on one line
 * @param text more about it, or null
 * @param assignee who is to do it, or null if anybody may
 * @param needs the tasks that must be done before
 */
public record NewTask(String title, @Nullable String text, @Nullable String assignee, List<Integer> needs) {

	private static final int LONGEST_TITLE = 200;

	static final int LONGEST_TEXT = 20_000;

	/**
	 * Check what came from outside.
	 * @throws UsageException if the title is empty or something is too long
	 */
	public NewTask {
		title = title.replaceAll("[\\s\\p{Cc}]+", " ").strip();
		if (title.isEmpty()) {
			throw new UsageException("The title of a task is empty.", "Say in one line what is to be done.");
		}
		if (title.length() > LONGEST_TITLE) {
			throw new UsageException("The title of a task has more than " + LONGEST_TITLE + " characters.",
					"Shorten it, and put the rest into the text.");
		}
		text = TaskInputs.text("text", text, LONGEST_TEXT);
		needs = List.copyOf(needs);
	}

}
