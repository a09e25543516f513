package io.github.tmuxorc.task;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * A task with all that is known of it.
 *
 * @param id its number
 * @param title what is to be done
 * @param text more about it; left out if there is none
 * @param state how far it is
 * @param assignee who has it; left out if nobody has
 * @param reason why it is blocked; left out unless it is
 * @param source the document that it comes from; left out if it comes from none
 * @param line the line of the document; left out if it comes from none
 * @param needs the tasks that must be done before
 * @param history what was done with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskDetails(@JsonPropertyDescription("Its id.") int id,
		@JsonPropertyDescription("What to do.") UntrustedText title,
		@JsonPropertyDescription("More about it.") @Nullable UntrustedText text,
		@JsonPropertyDescription("How far it is.") TaskState state,
		@JsonPropertyDescription("Who has it.") @Nullable String assignee,
		@JsonPropertyDescription("Why it is blocked.") @Nullable UntrustedText reason,
		@JsonPropertyDescription("Its document.") @Nullable String source,
		@JsonPropertyDescription("The line there.") @Nullable Integer line,
		@JsonPropertyDescription("Tasks to be done before.") List<Integer> needs,
		@JsonPropertyDescription("What was done with it.") List<TaskEvent> history) {

	TaskDetails {
		needs = List.copyOf(needs);
		history = List.copyOf(history);
	}

	static TaskDetails of(Task task, List<TaskEvent> history) {
		return new TaskDetails(task.id(), new UntrustedText(task.title()), UntrustedText.of(task.text()), task.state(),
				task.assignee(), UntrustedText.of(task.reason()), task.source(), task.line(), task.needs(), history);
	}

	@Override
	public String toString() {
		StringBuilder lines = new StringBuilder("Task " + this.id + ": " + this.title);
		lines.append("\nState: ").append(this.state);
		append(lines, ", ", this.reason);
		append(lines, "\nAssignee: ", this.assignee);
		if (!this.needs.isEmpty()) {
			append(lines, "\nNeeds: ", TaskBoard.names(this.needs));
		}
		append(lines, "\nSource: ", (this.source != null) ? this.source + ":" + this.line : null);
		append(lines, "\n\n", this.text);
		return lines + "\n\n" + this.history.stream().map(TaskEvent::toString).collect(Collectors.joining("\n"));
	}

	private static void append(StringBuilder lines, String before, @Nullable Object value) {
		if (value != null) {
			lines.append(before).append(value);
		}
	}

}
