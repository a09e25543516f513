package io.github.tmuxorc.quickstart;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.ShellOnly;

/**
 * The command that shows the main job.
 */
@Component
class QuickstartCommands {

	private final Quickstart quickstart;

	QuickstartCommands(Quickstart quickstart) {
		this.quickstart = quickstart;
	}

	@Command(name = "quickstart",
			description = "Start two agents on a private tmux server, give each a task on this folder, and show their answers.")
	@ShellOnly("It is for a person who tries the program out.")
	QuickstartReport quickstart(@Option(longName = "agent",
			description = "Program that the agents run: claude or demo; by default demo.") @Nullable String agent,
			@Option(longName = "keep",
					description = "Leave the tmux server and the agents running.") @Nullable Boolean keep) {
		return this.quickstart.run((agent != null) ? agent : "demo", Boolean.TRUE.equals(keep));
	}

}
