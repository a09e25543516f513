package io.github.tmuxorc.terminal;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PanePosition;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * The command that waits for a pane.
 */
@Component
class PaneWaitCommands {

	private static final int SECONDS = 50;

	private static final int MOST_SECONDS = 86_400;

	private final TmuxClient tmux;

	private final Progress progress;

	PaneWaitCommands(TmuxClient tmux, Progress progress) {
		this.tmux = tmux;
		this.progress = progress;
	}

	@Command(name = "pane wait")
	@ToolAccess(set = Toolset.TERMINAL, tier = Tier.READ)
	@McpTool(name = "pane_wait", title = "Wait for a pane", generateOutputSchema = true,
			description = "Wait until a tmux pane shows a text or pattern, is quiet, or its program ends: the first that is asked for. "
					+ "Only new output counts, from 'since' or from now on, and never the echo of what was typed. "
					+ "To run a command and wait for its end, use pane_run; to wait for an agent, agent_wait.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = true))
	PaneAwaited await(@Argument(index = 0) @McpToolParam(description = "Id of the pane, such as %3.") String pane,
			@Argument(index = 1) @McpToolParam(required = false,
					description = "Text within one line.") @Nullable String text,
			@Option(longName = "pattern") @McpToolParam(required = false,
					description = "Regular expression, instead of text.") @Nullable String pattern,
			@Option(longName = "quiet") @McpToolParam(required = false,
					description = "Seconds without output.") @Nullable Integer quiet,
			@Option(longName = "exit") @McpToolParam(required = false,
					description = "Until the program ends; in a shell, the one that it runs.") @Nullable Boolean exit,
			@Option(longName = "stop") @McpToolParam(required = false,
					description = "Patterns that end the wait early, as a failure.") @Nullable List<String> stop,
			@Option(longName = "since") @McpToolParam(required = false,
					description = "Position from pane_send_keys or another answer.") @Nullable String since,
			@Option(longName = "timeout") @McpToolParam(required = false,
					description = "Seconds; by default 50.") @Nullable Integer timeout) {
		PaneId id = PaneId.parse(pane);
		boolean exits = Boolean.TRUE.equals(exit);
		if (text == null && pattern == null && quiet == null && !exits) {
			throw new UsageException("There is nothing to wait for.", "Give a text, 'pattern', 'quiet' or 'exit'.");
		}
		int silence = Numbers.in("quiet", quiet, 1, MOST_SECONDS, 0);
		WaitGoal goal = new WaitGoal((text != null || pattern != null) ? LineMatcher.of(text, pattern, false) : null,
				(silence > 0) ? Duration.ofSeconds(silence) : null, exits,
				((stop != null) ? stop : List.<String>of()).stream()
					.map((one) -> LineMatcher.pattern(one, false))
					.toList(),
				Duration.ofSeconds(Numbers.in("timeout", timeout, 0, MOST_SECONDS, SECONDS)));
		return new PaneWait(this.tmux, this.progress, id, goal)
			.run((since != null) ? PanePosition.parse(since, id) : null);
	}

}
