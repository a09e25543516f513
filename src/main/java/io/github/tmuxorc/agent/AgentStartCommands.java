package io.github.tmuxorc.agent;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.Confirmation;
import io.github.tmuxorc.surface.ShellOnly;
import io.github.tmuxorc.surface.StandardStreams;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.tmux.TmuxTerminal;

/**
 * Commands that start agents, and bring a person to one.
 */
@Component
class AgentStartCommands {

	private final AgentReach reach;

	private final Messenger messenger;

	private final Confirmation confirmation;

	private final TmuxTerminal terminal;

	private final StandardStreams streams;

	AgentStartCommands(AgentReach reach, Messenger messenger, Confirmation confirmation, TmuxTerminal terminal,
			StandardStreams streams) {
		this.reach = reach;
		this.messenger = messenger;
		this.confirmation = confirmation;
		this.terminal = terminal;
		this.streams = streams;
	}

	@Command(name = "agent spawn", alias = "spawn")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "agent_spawn", title = "Start an agent", generateOutputSchema = true,
			description = "Start an AI coding agent in a tmux session and wait until it is ready; then give it "
					+ "work with agent_send. If 'ready' is false it runs, but a dialog asks something first "
					+ "(use agent_answer), and no briefing was sent. To see those that run, use agent_list.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	AgentStarted spawn(@Argument(index = 0) @McpToolParam(description = "Its role, such as qa.") String role,
			@Argument(index = 1) @McpToolParam(description = "Its tmux session, or HOST/SESSION.") String session,
			@Option(longName = "name") @McpToolParam(required = false,
					description = "Its name; by default its role.") @Nullable String name,
			@Option(longName = "agent") @McpToolParam(required = false,
					description = "Program, such as claude; by default the first installed.") @Nullable String agent,
			@Option(longName = "cwd") @McpToolParam(required = false,
					description = "Its folder; by default this program's.") @Nullable String cwd,
			@Option(longName = "worktree") @McpToolParam(required = false,
					description = "Give it a git work tree.") @Nullable Boolean worktree,
			@Option(longName = "permission-mode") @McpToolParam(required = false,
					description = "What it may do unasked, such as plan.") @Nullable String permissionMode,
			@Option(longName = "briefing") @McpToolParam(required = false,
					description = "First message; @FILE sends a file's text.") @Nullable String briefing,
			@Option(longName = "timeout") @McpToolParam(required = false,
					description = "Seconds; by default 50.") @Nullable Integer timeout,
			@Arguments @McpToolParam(required = false,
					description = "More arguments of it.") @Nullable List<String> arguments) {
		Reached place = this.reach.ofSession(session);
		AgentFleet fleet = place.fleet();
		return briefed(fleet, fleet.launcher()
			.launch(new AgentStart(name, role, fleet.agents().team(place.target()), agent, cwd, permissionMode,
					(briefing != null) ? Inputs.text(briefing) : null, (arguments != null) ? arguments : List.of(),
					Inputs.limit(timeout), Boolean.TRUE.equals(worktree))));
	}

	@Command(name = "agent restart")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "agent_restart", title = "Start an agent again", generateOutputSchema = true,
			description = "End an agent's program if it runs, and start it again, with its conversation where "
					+ "it can. Use it when it has exited or hangs; its turn is lost. To stop only the "
					+ "turn, use agent_interrupt.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = true, idempotentHint = false,
					openWorldHint = true))
	AgentStarted restart(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane.") String agent,
			@Option(longName = "fresh") @McpToolParam(required = false,
					description = "Begin a new conversation.") @Nullable Boolean fresh,
			@Option(longName = "force", description = "Do not ask the person at the terminal.") @Nullable Boolean force,
			@Option(longName = "timeout",
					description = "Seconds until it is ready; by default 50.") @Nullable Integer timeout) {
		Reached reached = this.reach.of(agent);
		AgentFleet fleet = reached.fleet();
		AgentRestarter.Found found = this.reach.finding(() -> fleet.restarter().find(reached.target()));
		AgentReading reading = found.reading();
		if (reading != null) {
			fleet.own().protect(reading.agent().pane());
			AgentState state = reading.state().state();
			if (state != AgentState.EXITED && state != AgentState.IDLE) {
				this.confirmation.require(force,
						"End agent '" + reading.agent().address() + "', which is " + state + ", and start it again?");
			}
		}
		return briefed(fleet, fleet.restarter().restart(found, Boolean.TRUE.equals(fresh), Inputs.limit(timeout)));
	}

	@Command(name = "agent attach", description = "Show an agent's window in this terminal, to work with it by hand. "
			+ "Detach as ever in tmux (its prefix key, then d); inside tmux the client switches to it, and nothing waits.")
	@ShellOnly("It gives a terminal to a person; an agent reads with agent_read and types with agent_send.")
	AgentAttached attach(@Argument(index = 0, description = "Name, session:name or pane.") String agent) {
		this.streams.requireTerminal("agent attach");
		AgentFleet fleet = this.reach.of(agent).fleet();
		Agent found = this.reach.of(agent).find();
		return new AgentAttached(found.called(), found.pane().sessionName(), found.pane().id().value(),
				this.terminal.on(fleet.tmux().host()).show(fleet.tmux().pane(found.pane().id()), fleet.own()));
	}

	private AgentStarted briefed(AgentFleet fleet, AgentLaunch launch) {
		AgentStarted started = AgentStarted.of(launch);
		if (launch.briefing() == null || !started.ready()) {
			return started;
		}
		Agent agent = launch.reading().agent();
		this.messenger.on(fleet).brief(agent, launch.briefing());
		return started.briefed(fleet.agents().reading(agent).state());
	}

}
