package io.github.tmuxorc.team;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.Verdict;

/**
 * Whether a plan can be used. It ends the process with 1 if it cannot.
 *
 * @param plan its name or file
 * @param problems what is wrong in it, with the lines; nothing if it can be used
 */
record TeamPlanChecked(@JsonPropertyDescription("Its name or file.") String plan,
		@JsonPropertyDescription("What is wrong in it.") List<String> problems) implements Verdict {

	TeamPlanChecked {
		problems = List.copyOf(problems);
	}

	@Override
	public ExitCode exitCode() {
		return this.problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
	}

	@Override
	public String toString() {
		return this.problems.isEmpty() ? "The plan '" + this.plan + "' can be used." : String.join("\n", this.problems);
	}

}
