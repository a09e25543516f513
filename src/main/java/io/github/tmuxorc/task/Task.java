package io.github.tmuxorc.task;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A task as it was when it was read.
 *
 * @param id its number on the board of its team
 * @param title what is to be done, on one line
 * @param text more about it, or null
 * @param state how far it is
 * @param assignee who holds it or is to do it, or null if anybody may
 * @param reason why it is blocked, or null
 * @param source the document that it comes from, or null
 * @param line the line of the document, or null
 * @param needs the tasks that must be done before it can be claimed
 * @param created when it was added
 * @param updated when it was changed last
 */
public record Task(int id, String title, @Nullable String text, TaskState state, @Nullable String assignee,
		@Nullable String reason, @Nullable String source, @Nullable Integer line, List<Integer> needs, Instant created,
		Instant updated) {

	public Task {
		needs = List.copyOf(needs);
	}

	Task in(TaskState state, @Nullable String assignee, @Nullable String reason) {
		return new Task(this.id, this.title, this.text, state, assignee, reason, this.source, this.line, this.needs,
				this.created, this.updated);
	}

	boolean isHeldBy(String who) {
		return who.equals(this.assignee);
	}

	boolean isAtWork() {
		return this.state == TaskState.CLAIMED || this.state == TaskState.STARTED;
	}

	/**
	 * Where it comes from.
	 * @return the document and its line, with a colon between, or null
	 */
	@Nullable String origin() {
		return (this.source != null) ? this.source + ":" + this.line : null;
	}

}
