package io.github.tmuxorc.terminal;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.Confirmation;
import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.tmux.NewSession;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxSession;

/**
 * Commands on tmux sessions.
 */
@Component
class SessionCommands {

	private final TmuxClient tmux;

	private final SessionTargets targets;

	private final OwnPane own;

	private final Confirmation confirmation;

	SessionCommands(TmuxClient tmux, SessionTargets targets, OwnPane own, Confirmation confirmation) {
		this.tmux = tmux;
		this.targets = targets;
		this.own = own;
		this.confirmation = confirmation;
	}

	@Command(name = "session list")
	@ToolAccess(set = Toolset.TERMINAL, tier = Tier.READ)
	@McpTool(name = "session_list", title = "List sessions", generateOutputSchema = true,
			description = "List tmux sessions with their ids, and whether a terminal shows them. "
					+ "Empty when no tmux server runs. To see what runs in them, use pane_list; for agents, agent_list.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	SessionList list(
			@Option(longName = "limit") @McpToolParam(required = false,
					description = "Sessions at most; by default 30.") @Nullable Integer limit,
			@Option(longName = "cursor") @McpToolParam(required = false,
					description = "The last nextCursor.") @Nullable String cursor) {
		return SessionList.of(Page.of(this.tmux.sessions(), limit, cursor, (session) -> session.id().value()));
	}

	@Command(name = "session new")
	@ToolAccess(set = Toolset.TERMINAL, tier = Tier.OPERATE)
	@McpTool(name = "session_new", title = "Start a session", generateOutputSchema = true,
			description = "Start a detached tmux session with a shell in it. "
					+ "It starts the tmux server if none runs. To add a pane to a session, use pane_split; "
					+ "for an agent, agent_spawn, which makes its session itself.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = false))
	SessionStarted start(
			@Argument(index = 0) @McpToolParam(
					description = "Name of the session, without '.', ':', '\\' and '$'.") String name,
			@Option(longName = "cwd") @McpToolParam(required = false,
					description = "Folder of its shell; by default that of this program.") @Nullable String cwd) {
		TmuxSession session = this.tmux
			.newSession(new NewSession(SessionName.parse(name), Folders.check(cwd, this.tmux.host())));
		return new SessionStarted(session.id().value(), session.name());
	}

	@Command(name = "session kill")
	@ToolAccess(set = Toolset.TERMINAL, tier = Tier.DESTROY)
	@McpTool(name = "session_kill", title = "End a session", generateOutputSchema = true,
			description = "End a tmux session and every program in it, agents too. "
					+ "Look with pane_list first; to end one agent, use agent_kill, one pane, pane_kill. "
					+ "The session of this program is refused.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = true, idempotentHint = false,
					openWorldHint = false))
	SessionKilled kill(
			@Argument(index = 0) @McpToolParam(description = "Id such as $1, or the whole name.") String session,
			@Option(longName = "force",
					description = "Do not ask the person at the terminal.") @Nullable Boolean force) {
		TmuxSession target = this.targets.find(session);
		this.own.protect(target);
		this.confirmation.require(force,
				"End session '" + target.name() + "' and everything in it (windows: " + target.windows() + ")?");
		this.tmux.kill(target.id());
		return new SessionKilled(target.id().value(), target.name());
	}

}
