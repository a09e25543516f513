package io.github.tmuxorc.setup.client;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.ShellOnly;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * The commands that register this program with MCP clients.
 */
@Component
class SetupCommands {

	private static final String WHY_SHELL_ONLY = "It changes the configuration of the agent's own client, which is for the user to decide.";

	private static final String DRY_RUN = "Print what would change, and change nothing.";

	private static final String FORCE = "Replace another server that has the name 'tmux-orc'.";

	private final ClientSetup setup;

	private final ObjectProvider<TmuxClient> tmux;

	SetupCommands(ClientSetup setup, ObjectProvider<TmuxClient> tmux) {
		this.setup = setup;
		this.tmux = tmux;
	}

	@ShellOnly(WHY_SHELL_ONLY)
	@Command(name = "setup",
			description = "Register this program with every MCP client that is installed, and check tmux.")
	SetupReport setup(@Option(longName = "dry-run", description = DRY_RUN) @Nullable Boolean dryRun,
			@Option(longName = "force", description = FORCE) @Nullable Boolean force) {
		List<ClientReport> clients = Arrays.stream(Client.values())
			.map((client) -> this.setup.setUpIfFound(client, isOn(dryRun), isOn(force)))
			.toList();
		return new SetupReport(clients, TmuxCheck.of(() -> this.tmux.getObject().version()));
	}

	@ShellOnly(WHY_SHELL_ONLY)
	@Command(name = "setup claude-desktop", description = "Register this program with Claude Desktop.")
	ClientReport setupClaudeDesktop(@Option(longName = "dry-run", description = DRY_RUN) @Nullable Boolean dryRun,
			@Option(longName = "force", description = FORCE) @Nullable Boolean force) {
		return this.setup.setUp(Client.CLAUDE_DESKTOP, isOn(dryRun), isOn(force));
	}

	@ShellOnly(WHY_SHELL_ONLY)
	@Command(name = "setup claude-code",
			description = "Register this program with Claude Code, for all projects of the user.")
	ClientReport setupClaudeCode(@Option(longName = "dry-run", description = DRY_RUN) @Nullable Boolean dryRun,
			@Option(longName = "force", description = FORCE) @Nullable Boolean force) {
		return this.setup.setUp(Client.CLAUDE_CODE, isOn(dryRun), isOn(force));
	}

	private static boolean isOn(@Nullable Boolean flag) {
		return Boolean.TRUE.equals(flag);
	}

}
