package io.github.tmuxorc.setup.check;

import java.util.List;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.surface.Verdict;

/**
 * What all checks found.
 *
 * @param findings what they found, in their order
 */
record CheckReport(List<Finding> findings) implements Verdict {

	CheckReport {
		findings = List.copyOf(findings);
	}

	@Override
	public ExitCode exitCode() {
		return this.findings.stream().anyMatch((finding) -> finding.state() == FindingState.BROKEN) ? ExitCode.FAILED
				: ExitCode.DONE;
	}

	@Override
	public String toString() {
		return TextTable.of(List.of("STATE", "WHAT", "FINDING"),
				this.findings.stream()
					.map((finding) -> List.of(finding.state().toString(), finding.subject(), finding.text()))
					.toList());
	}

}
