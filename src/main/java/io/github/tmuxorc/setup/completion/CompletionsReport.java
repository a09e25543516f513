package io.github.tmuxorc.setup.completion;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.setup.Problem;
import io.github.tmuxorc.surface.Verdict;

/**
 * What became of the completion of shells.
 *
 * @param shells what became of each
 */
record CompletionsReport(List<CompletionReport> shells) implements Verdict {

	CompletionsReport {
		shells = List.copyOf(shells);
	}

	@Override
	public ExitCode exitCode() {
		return this.shells.stream()
			.map(CompletionReport::problem)
			.filter(Objects::nonNull)
			.map(Problem::code)
			.findFirst()
			.orElse(ExitCode.DONE);
	}

	@Override
	public String toString() {
		return this.shells.stream().map(Object::toString).collect(Collectors.joining("\n"));
	}

}
