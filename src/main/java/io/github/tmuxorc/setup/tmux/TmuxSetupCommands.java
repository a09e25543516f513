package io.github.tmuxorc.setup.tmux;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.ShellOnly;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * The command that sets up the user's tmux.
 */
@Component
class TmuxSetupCommands {

	private final TmuxSetup setup;

	private final ObjectProvider<TmuxClient> tmux;

	TmuxSetupCommands(TmuxSetup setup, ObjectProvider<TmuxClient> tmux) {
		this.setup = setup;
		this.tmux = tmux;
	}

	@ShellOnly("It changes the user's own tmux, which is for the user to decide.")
	@Command(name = "setup tmux",
			description = "Show the agents in tmux's status line, and bind keys to go to one and to list them, "
					+ "by lines of their own in the file that tmux reads.")
	TmuxReport setupTmux(
			@Option(longName = "now", description = "Have the running tmux use them at once.") @Nullable Boolean now,
			@Option(longName = "dry-run",
					description = "Print what would change, and change nothing.") @Nullable Boolean dryRun) {
		this.tmux.getObject().version(); // fails where tmux is missing or too old
		return this.setup.setUp(Boolean.TRUE.equals(now), Boolean.TRUE.equals(dryRun));
	}

}
