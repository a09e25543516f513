package io.github.tmuxorc.terminal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.surface.Verdict;

/**
 * How a wait for a pane ended.
 *
 * @param pane the id of the pane
 * @param outcome how it ended
 * @param message what came of it, and what to do if it failed
 * @param limit how many seconds it would have waited at most
 * @param millis how long it waited
 * @param exitStatus the exit status of the pane's own process, if that has ended and it
 * is known
 * @param position where the text that was read ends, for {@code since}
 * @param note what may be missing; null if nothing is
 * @param text the newest of the lines that came, at most 50
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaneAwaited(@JsonPropertyDescription("Id of the pane.") String pane,
		@JsonPropertyDescription("How the wait ended.") WaitOutcome outcome,
		@JsonPropertyDescription("What came of it, and what to do if it failed.") String message,
		@JsonPropertyDescription("Seconds it would have waited at most.") int limit,
		@JsonPropertyDescription("How long it waited.") long millis,
		@JsonPropertyDescription("Exit status of the pane's process.") @Nullable Integer exitStatus,
		@JsonPropertyDescription("Give as 'since' to go on from here.") String position,
		@JsonPropertyDescription("What may be missing.") @Nullable String note,
		@JsonPropertyDescription("Newest lines that came.") UntrustedText text) implements Verdict {

	@Override
	public ExitCode exitCode() {
		return this.outcome.exitCode();
	}

	@Override
	public String toString() {
		String text = this.text.text().isEmpty() ? "" : this.text + "\n";
		return text + this.message + ((this.note != null) ? " " + this.note : "");
	}

}
