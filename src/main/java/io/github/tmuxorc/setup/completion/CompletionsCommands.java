package io.github.tmuxorc.setup.completion;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.reference.CompletedShell;
import io.github.tmuxorc.setup.Problem;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * The command that makes shells complete what is typed for this program.
 */
@Component
class CompletionsCommands {

	private final CompletionSetup setup;

	CompletionsCommands(CompletionSetup setup) {
		this.setup = setup;
	}

	@ShellOnly("It changes the user's shells, which is for the user to decide.")
	@Command(name = "setup completions",
			description = "Make bash, zsh or fish complete commands, options, and the names of agents, sessions and roles.")
	CompletionsReport completions(
			@Argument(index = 0,
					description = "The shell; by default those that the user uses.") @Nullable CompletedShell shell,
			@Option(longName = "dry-run",
					description = "Print what would change, and change nothing.") @Nullable Boolean dryRun) {
		List<CompletedShell> shells = (shell != null) ? List.of(shell) : this.setup.used();
		if (shells.isEmpty()) {
			throw new UsageException("There is no sign of a shell that is used here.",
					"Name one: 'setup completions bash', zsh or fish.");
		}
		return new CompletionsReport(
				shells.stream().map((each) -> install(each, Boolean.TRUE.equals(dryRun))).toList());
	}

	private CompletionReport install(CompletedShell shell, boolean dryRun) {
		try {
			return this.setup.install(shell, dryRun);
		}
		catch (TmuxOrcException ex) {
			return CompletionReport.failed(shell, Problem.of(ex));
		}
	}

}
