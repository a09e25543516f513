package io.github.tmuxorc.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * The task that somebody has now, or why there is none.
 *
 * @param id its number; left out if there is none
 * @param title what is to be done; left out if there is none
 * @param text more about it; left out if there is none
 * @param source the document and the line that it comes from; left out if it comes from
 * none
 * @param none why there is none; left out if there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskClaimed(@JsonPropertyDescription("Its id.") @Nullable Integer id,
		@JsonPropertyDescription("What to do.") @Nullable UntrustedText title,
		@JsonPropertyDescription("More about it.") @Nullable UntrustedText text,
		@JsonPropertyDescription("Its file:line.") @Nullable String source,
		@JsonPropertyDescription("Why none.") @Nullable String none) {

	static TaskClaimed of(Task task) {
		return new TaskClaimed(task.id(), new UntrustedText(task.title()), UntrustedText.of(task.text()), task.origin(),
				null);
	}

	static TaskClaimed none(TaskBoard board) {
		return new TaskClaimed(null, null, null, null, board.nothingToClaim());
	}

	@Override
	public String toString() {
		if (this.none != null) {
			return this.none;
		}
		return "Task " + this.id + " is yours: " + this.title
				+ ((this.source != null) ? "\nSource: " + this.source : "")
				+ ((this.text != null) ? "\n\n" + this.text : "");
	}

}
