package io.github.tmuxorc.setup.completion;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.reference.CompletedShell;
import io.github.tmuxorc.setup.Problem;

/**
 * What became of the completion of a shell.
 *
 * @param shell the shell
 * @param outcome what became of it
 * @param files the files that hold it
 * @param backups the copies of files of the user as they were, of those that were changed
 * @param lines the lines that a file of the user gets, if this was a dry run
 * @param nextStep what the user has to do, if anything
 * @param problem what failed, if anything did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CompletionReport(CompletedShell shell, CompletionOutcome outcome, List<String> files, List<String> backups,
		@Nullable String lines, @Nullable String nextStep, @Nullable Problem problem) {

	CompletionReport {
		files = List.copyOf(files);
		backups = List.copyOf(backups);
	}

	static CompletionReport failed(CompletedShell shell, Problem problem) {
		return new CompletionReport(shell, CompletionOutcome.FAILED, List.of(), List.of(), null, null, problem);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.shell.toString()).append(": ").append(sentence());
		this.backups.forEach((backup) -> text.append("\n  The file as it was: ").append(backup));
		if (this.lines != null) {
			text.append("\n  It would get these lines:\n    ").append(this.lines.strip().replace("\n", "\n    "));
		}
		if (this.nextStep != null) {
			text.append("\n  ").append(this.nextStep);
		}
		return text.toString();
	}

	private String sentence() {
		String places = String.join(" and ", this.files);
		return switch (this.outcome) {
			case ADDED -> "added to " + places + ".";
			case UPDATED -> "updated in " + places + ".";
			case UNCHANGED -> "already in " + places + "; nothing was changed.";
			case WOULD_ADD -> "would be added to " + places + "; nothing was changed.";
			case WOULD_UPDATE -> "would be updated in " + places + "; nothing was changed.";
			case FAILED -> String.valueOf(this.problem);
		};
	}

}
