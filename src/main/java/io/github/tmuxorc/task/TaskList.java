package io.github.tmuxorc.task;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.surface.UntrustedText;

/**
 * Tasks of a board, a line each.
 *
 * @param tasks the tasks
 * @param total how many there are
 * @param nextCursor what continues the list; left out at its end
 * @param text what is told about the one that was asked for; left out otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskList(@JsonPropertyDescription("The tasks.") List<TaskSummary> tasks,
		@JsonPropertyDescription("How many.") int total,
		@JsonPropertyDescription("Continues the list.") @Nullable String nextCursor,
		@JsonPropertyDescription("Its text.") @Nullable UntrustedText text) {

	TaskList {
		tasks = List.copyOf(tasks);
	}

	@Override
	public String toString() {
		if (this.tasks.isEmpty()) {
			return "No tasks.";
		}
		return TextTable.of(TaskSummary.HEADER, this.tasks.stream().map(TaskSummary::row).toList())
				+ new Page<>(this.tasks, this.total, this.nextCursor).more("tasks")
				+ ((this.text != null) ? "\n\n" + this.text : "");
	}

}
