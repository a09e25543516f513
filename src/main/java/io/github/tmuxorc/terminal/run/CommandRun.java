package io.github.tmuxorc.terminal.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.surface.Verdict;

/**
 * How a command went that was run in the shell of a pane. The program ends with 0 if the
 * command ended with 0, with 5 if it still runs, and with 1 otherwise.
 *
 * @param pane the id of the pane
 * @param status the exit status of the command; 128 plus the number of a signal that
 * ended it. None if it still runs, or if nobody can tell
 * @param running whether the command still runs, since the time limit was reached
 * @param milliseconds how long it ran
 * @param lines how many lines it wrote
 * @param truncated whether lines are left out of the output
 * @param note what else is to be known, and what to do next
 * @param output what it wrote, as text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommandRun(@JsonPropertyDescription("Id of the pane.") String pane,
		@JsonPropertyDescription("Exit status; none if it runs or is unknown.") @Nullable Integer status,
		@JsonPropertyDescription("Whether the command still runs.") boolean running,
		@JsonPropertyDescription("How long it ran.") long milliseconds,
		@JsonPropertyDescription("How many lines it wrote.") int lines,
		@JsonPropertyDescription("Whether lines are left out of output.") boolean truncated,
		@JsonPropertyDescription("What to know and do next.") @Nullable String note,
		@JsonPropertyDescription("What it wrote.") UntrustedText output) implements Verdict {

	@Override
	public ExitCode exitCode() {
		if (this.running) {
			return ExitCode.TIME_LIMIT;
		}
		return (this.status != null && this.status == 0) ? ExitCode.DONE : ExitCode.FAILED;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.output.text());
		if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
			text.setLength(text.length() - 1);
		}
		if (this.status != null && this.status != 0) {
			line(text, "[exit status " + this.status + " after " + this.milliseconds + " ms]");
		}
		if (this.note != null) {
			line(text, "[" + this.note + "]");
		}
		return text.toString();
	}

	private static void line(StringBuilder text, String line) {
		text.append(text.isEmpty() ? "" : "\n").append(line);
	}

}
