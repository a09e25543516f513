package io.github.tmuxorc.task;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * A task in a list.
 *
 * @param id its number
 * @param title what is to be done
 * @param state how far it is
 * @param assignee who has it; left out if nobody has
 * @param waitsFor the numbers of the tasks that must be done before; left out if there
 * are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskSummary(@JsonPropertyDescription("Its id.") int id,
		@JsonPropertyDescription("What to do.") UntrustedText title,
		@JsonPropertyDescription("How far it is.") TaskState state,
		@JsonPropertyDescription("Who has it.") @Nullable String assignee,
		@JsonPropertyDescription("Undone needs.") @Nullable String waitsFor) {

	static final List<String> HEADER = List.of("TASK", "STATE", "ASSIGNEE", "WAITS FOR", "TITLE");

	static TaskSummary of(Task task, TaskBoard board) {
		List<Integer> waits = (task.state() == TaskState.DONE) ? List.of() : board.waitsFor(task);
		return new TaskSummary(task.id(), new UntrustedText(task.title()), task.state(), task.assignee(),
				waits.isEmpty() ? null : String.join(", ", waits.stream().map(String::valueOf).toList()));
	}

	List<String> row() {
		return List.of(Integer.toString(this.id), this.state.toString(), Objects.requireNonNullElse(this.assignee, ""),
				Objects.requireNonNullElse(this.waitsFor, ""), this.title.text());
	}

}
