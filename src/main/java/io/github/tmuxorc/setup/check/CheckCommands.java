package io.github.tmuxorc.setup.check;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.ShellOnly;

/**
 * The command that looks at everything the program needs.
 */
@Component
class CheckCommands {

	private final ObjectProvider<SetupChecks> checks;

	CheckCommands(ObjectProvider<SetupChecks> checks) {
		this.checks = checks;
	}

	@ShellOnly("It is about the user's machine and clients, and what it advises is for the user to do.")
	@Command(name = "setup check",
			description = "Check what the program needs, such as tmux, its folders and the MCP clients' entries; change nothing.")
	CheckReport check() {
		return this.checks.getObject().run();
	}

}
