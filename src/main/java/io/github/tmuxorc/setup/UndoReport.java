package io.github.tmuxorc.setup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.setup.file.Undone;
import io.github.tmuxorc.surface.Verdict;

/**
 * What became of taking back what the set-up changed.
 *
 * @param files what became of each file
 * @param problems what could not be taken back
 */
record UndoReport(List<Undone> files, List<UndoProblem> problems) implements Verdict {

	UndoReport {
		files = List.copyOf(files);
		problems = List.copyOf(problems);
	}

	@Override
	public ExitCode exitCode() {
		return this.problems.isEmpty() ? ExitCode.DONE : this.problems.getFirst().problem().code();
	}

	@Override
	public String toString() {
		if (this.files.isEmpty() && this.problems.isEmpty()) {
			return "There is nothing to take back; nothing was changed.";
		}
		return Stream.concat(this.files.stream(), this.problems.stream())
			.map(Object::toString)
			.collect(Collectors.joining("\n"));
	}

}
