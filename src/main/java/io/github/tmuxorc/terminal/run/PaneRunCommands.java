package io.github.tmuxorc.terminal.run;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.core.env.Environment;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Inputs;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * The command that runs a command line in a pane.
 */
@Component
class PaneRunCommands {

	private static final int DEFAULT_CHARACTERS = 30_000;

	private static final int MOST_CHARACTERS = 1_000_000;

	private final PaneRunner runner;

	PaneRunCommands(TmuxClient tmux, OwnPane own, Environment environment, Progress progress) {
		this.runner = new PaneRunner(tmux, own, Path.of(environment.getRequiredProperty("orc.state-directory"), "run"),
				progress);
	}

	@Command(name = "pane run")
	@McpTool(name = "pane_run", title = "Run a command in a pane", generateOutputSchema = true,
			description = "Run a command line in the shell of a tmux pane and return its exit status, output and time. "
					+ "Any quoting, several lines and any amount of output are right; what cd and export change stays. "
					+ "At the timeout the command goes on: then use pane_wait, or pane_send_keys with C-c. Cancelling the call interrupts it. Refused if no shell is at "
					+ "its prompt or a half-typed line stands there. To type into a program, use pane_send_keys.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = true, idempotentHint = false,
					openWorldHint = true))
	@ToolAccess(set = Toolset.TERMINAL, tier = Tier.OPERATE)
	CommandRun run(@Argument(index = 0) @McpToolParam(description = "Id of the pane, such as %3.") String pane,
			@Arguments @McpToolParam(
					description = "The command line, whole, as its only element; several are joined by blanks.") List<String> command,
			@Option(longName = "timeout") @McpToolParam(required = false,
					description = "Seconds; by default 50.") @Nullable Integer timeout,
			@Option(longName = "max-chars") @McpToolParam(required = false,
					description = "How many characters of output to return; by default 30000.") @Nullable Integer maxChars) {
		PaneId id = PaneId.parse(pane);
		String line = String.join(" ", command).replace("\r\n", "\n").replace("\0", "");
		if (line.isBlank()) {
			throw new UsageException("The command line is empty.", "Say what to run.");
		}
		int most = (maxChars != null) ? maxChars : DEFAULT_CHARACTERS;
		if (most < 0 || most > MOST_CHARACTERS) {
			throw new UsageException("--max-chars " + most + " is out of range.",
					"Give a number from 0 to " + MOST_CHARACTERS + ".");
		}
		return this.runner.run(id, line, Inputs.limit(timeout), most);
	}

}
