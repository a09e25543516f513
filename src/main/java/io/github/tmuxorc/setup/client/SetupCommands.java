package io.github.tmuxorc.setup.client;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.surface.Confirmation;
import io.github.tmuxorc.surface.ShellOnly;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * The command that registers this program with MCP clients.
 */
@Component
class SetupCommands {

	private static final String WHY_SHELL_ONLY = "It changes the configuration of the agent's own client, which is for the user to decide.";

	private static final String CLIENT = "The client to set up; by default every one that is found.";

	private static final String SCOPE = "Register for all projects of the user (the default), or for one project.";

	private static final String PROJECT = "Folder of the project to register for; by default the one you are in.";

	private static final String TOOLSETS = "Tool sets that the client is to get, agents, terminal or both with a comma between.";

	private static final String TIER = "How much the tools may change: read, operate or destroy.";

	private static final String DRY_RUN = "Print what would change, and change nothing.";

	private static final String FORCE = "Replace another server that has the name 'tmux-orc'.";

	private static final String YES = "Change the files without a question.";

	private final ClientSetup setup;

	private final ObjectProvider<TmuxClient> tmux;

	private final Confirmation confirmation;

	SetupCommands(ClientSetup setup, ObjectProvider<TmuxClient> tmux, Confirmation confirmation) {
		this.setup = setup;
		this.tmux = tmux;
		this.confirmation = confirmation;
	}

	@ShellOnly(WHY_SHELL_ONLY)
	@Command(name = "setup", description = "Register this program with every MCP client that is found, and check tmux; "
			+ "or with one client. 'setup undo' takes it back.")
	SetupReport setup(@Argument(index = 0, description = CLIENT) @Nullable Client client,
			@Option(longName = "scope", description = SCOPE) @Nullable Scope scope,
			@Option(longName = "project", description = PROJECT) @Nullable String project,
			@Option(longName = "toolsets", description = TOOLSETS) @Nullable String toolsets,
			@Option(longName = "tier", description = TIER) @Nullable Tier tier,
			@Option(longName = "dry-run", description = DRY_RUN) @Nullable Boolean dryRun,
			@Option(longName = "force", description = FORCE) @Nullable Boolean force,
			@Option(longName = "yes", description = YES) @Nullable Boolean yes) {
		SetupRequest request = new SetupRequest(SetupRequest.project(scope, project),
				new ServerArguments(toolsets, tier), isOn(dryRun), isOn(force));
		if (client != null) {
			return new SetupReport(List.of(this.setup.setUp(client, request)), null);
		}
		if (!isOn(dryRun) && !isOn(yes)) {
			ask(this.setup.setUpFound(request.inDryRun()));
		}
		return new SetupReport(this.setup.setUpFound(request), TmuxCheck.of(() -> this.tmux.getObject().version()));
	}

	// Who names a client has said which file is meant.
	private void ask(List<ClientReport> plan) {
		String files = plan.stream()
			.filter((report) -> report.diff() != null)
			.map(ClientReport::file)
			.collect(Collectors.joining(", "));
		if (!files.isEmpty() && !this.confirmation.confirm("Change " + files + "?")) {
			throw new RefusedException("Nothing was changed, because the answer was no.",
					"Answer yes, or give --yes, to go on; --dry-run shows the changes.");
		}
	}

	private static boolean isOn(@Nullable Boolean flag) {
		return Boolean.TRUE.equals(flag);
	}

}
