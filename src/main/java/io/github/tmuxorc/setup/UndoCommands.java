package io.github.tmuxorc.setup;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.setup.file.UndoOutcome;
import io.github.tmuxorc.setup.file.Undone;
import io.github.tmuxorc.surface.Confirmation;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * The command that takes back what the set-up changed.
 */
@Component
class UndoCommands {

	private static final String WHY_SHELL_ONLY = "It changes the configuration of the agent's own client, which is for the user to decide.";

	private static final String PART = "What to take back, such as claude-code; by default everything.";

	private static final String DRY_RUN = "Tell what would be taken back, and change nothing.";

	private static final String YES = "Change the files without a question.";

	private final SetupUndo undo;

	private final Confirmation confirmation;

	UndoCommands(SetupUndo undo, Confirmation confirmation) {
		this.undo = undo;
		this.confirmation = confirmation;
	}

	@ShellOnly(WHY_SHELL_ONLY)
	@Command(name = "setup undo", description = "Take back what 'setup' changed in files of yours. "
			+ "A file that nobody else has changed since is byte for byte what it was.")
	UndoReport undo(@Argument(index = 0, description = PART) @Nullable String part,
			@Option(longName = "dry-run", description = DRY_RUN) @Nullable Boolean dryRun,
			@Option(longName = "yes", description = YES) @Nullable Boolean yes) {
		if (Boolean.TRUE.equals(dryRun)) {
			return run(part, true);
		}
		if (!Boolean.TRUE.equals(yes)) {
			ask(run(part, true));
		}
		return run(part, false);
	}

	private UndoReport run(@Nullable String part, boolean dryRun) {
		return (part != null) ? this.undo.undo(part, dryRun) : this.undo.undoAll(dryRun);
	}

	private void ask(UndoReport plan) {
		String files = plan.files()
			.stream()
			.filter((file) -> file.outcome() != UndoOutcome.UNCHANGED)
			.map(Undone::file)
			.collect(Collectors.joining(", "));
		if (!files.isEmpty() && !this.confirmation.confirm("Take back what was changed in " + files + "?")) {
			throw new RefusedException("Nothing was changed, because the answer was no.",
					"Answer yes, or give --yes, to go on; --dry-run tells what would be done.");
		}
	}

}
