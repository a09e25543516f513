package io.github.tmuxorc.task;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;

/**
 * What somebody does with a task, step by step, and whether it may be done.
 */
final class TaskMove {

	private final Task before;

	private final String who;

	private final boolean person;

	private final List<String> steps = new ArrayList<>();

	private Task task;

	TaskMove(Task task, String who, boolean person) {
		this.before = task;
		this.task = task;
		this.who = who;
		this.person = person;
	}

	Task before() {
		return this.before;
	}

	Task task() {
		return this.task;
	}

	/**
	 * What was done.
	 * @return the words for each step that changed something
	 */
	List<String> steps() {
		return List.copyOf(this.steps);
	}

	/**
	 * Give it to somebody, who then can claim it.
	 * @param assignee who gets it
	 * @throws RefusedException if it is done, or another works on it
	 */
	void assign(String assignee) {
		if (this.task.state() == TaskState.DONE) {
			throw new RefusedException("Task " + this.task.id() + " is done.", "Reopen it before it is assigned.");
		}
		if (this.task.isHeldBy(assignee)) {
			return;
		}
		if (this.task.isAtWork()) {
			requireMine();
		}
		step("assigned to " + assignee,
				this.task.in(this.task.isAtWork() ? TaskState.OPEN : this.task.state(), assignee, this.task.reason()));
	}

	/**
	 * Bring it into another state.
	 * @param board the board that it is on
	 * @param state the state
	 * @param note why
	 * @throws RefusedException if that is not for the one who does it
	 */
	void to(TaskBoard board, TaskState state, @Nullable String note) {
		switch (state) {
			case OPEN -> reopen();
			case STARTED -> start(board);
			case BLOCKED -> block(note);
			case DONE -> finish();
			case CLAIMED -> throw new IllegalArgumentException("a claim is no move");
		}
	}

	// Anybody may: the one who held it can be gone, and the history tells who did.
	private void reopen() {
		if (this.task.state() != TaskState.OPEN) {
			boolean given = !this.steps.isEmpty();
			step("reopened", this.task.in(TaskState.OPEN, given ? this.task.assignee() : null, null));
		}
	}

	private void start(TaskBoard board) {
		if (this.task.state() == TaskState.OPEN || this.task.state() == TaskState.DONE) {
			String given = this.steps.isEmpty() ? null : this.task.assignee();
			board.requireFree(this.task, (this.person && given != null) ? given : this.who);
		}
		else {
			requireMine();
		}
		if (this.task.state() != TaskState.STARTED) {
			String assignee = this.task.assignee();
			step("started", this.task.in(TaskState.STARTED, (assignee != null) ? assignee : this.who, null));
		}
	}

	private void block(@Nullable String note) {
		if (note == null) {
			throw new UsageException("It is not said what blocks task " + this.task.id() + ".",
					"Give a note that does.");
		}
		if (this.task.state() == TaskState.DONE) {
			throw new RefusedException("Task " + this.task.id() + " is done.", "Reopen it before it is blocked.");
		}
		requireMine();
		step("blocked", this.task.in(TaskState.BLOCKED, this.task.assignee(), note));
	}

	private void finish() {
		if (this.task.assignee() == null && !this.person) {
			throw new RefusedException("Task " + this.task.id() + " is held by nobody.",
					"Claim it before it is done, with 'task claim " + this.task.id() + "'.");
		}
		requireMine();
		if (this.task.state() != TaskState.DONE) {
			String assignee = this.task.assignee();
			step("done", this.task.in(TaskState.DONE, (assignee != null) ? assignee : this.who, null));
		}
	}

	private void requireMine() {
		String holder = this.task.assignee();
		if (holder != null && !holder.equals(this.who) && !this.person) {
			throw new RefusedException(
					"Task " + this.task.id() + " is held by '" + holder + "', not by '" + this.who + "'.",
					"Leave it to its holder; if that one is gone, reopen it first.");
		}
	}

	private void step(String what, Task after) {
		this.steps.add(what);
		this.task = after;
	}

}
