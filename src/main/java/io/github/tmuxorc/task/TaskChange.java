package io.github.tmuxorc.task;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of a task.
 *
 * @param state the state that it gets, or null
 * @param assignee who gets it, or null
 * @param needs tasks that must be done before it, besides those that must already
 * @param note what is said about the change, or null; the reason why it is blocked
 */
record TaskChange(@Nullable TaskState state, @Nullable String assignee, List<Integer> needs, @Nullable String note) {

	TaskChange {
		needs = List.copyOf(needs);
		note = TaskInputs.text("note", note, TaskInputs.LONGEST_NOTE);
	}

	static TaskChange to(TaskState state, @Nullable String note) {
		return new TaskChange(state, null, List.of(), note);
	}

	boolean isNothing() {
		return this.state == null && this.assignee == null && this.needs.isEmpty() && this.note == null;
	}

}
