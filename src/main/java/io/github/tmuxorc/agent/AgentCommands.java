package io.github.tmuxorc.agent;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.Confirmation;
import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.surface.ShellOnly;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.tmux.PaneId;

/**
 * Commands on agents.
 */
@Component
class AgentCommands {

	private final AgentFleet fleet;

	private final Agents agents;

	private final Confirmation confirmation;

	AgentCommands(AgentFleet fleet, Confirmation confirmation) {
		this.fleet = fleet;
		this.agents = fleet.agents();
		this.confirmation = confirmation;
	}

	@Command(name = "agent programs",
			description = "List the programs that 'agent spawn' can start, and whether each is installed. "
					+ "To see agents that run, use 'agent list'.")
	@ShellOnly("An agent needs it once at most; agent_spawn takes the first that is installed, and names them all when one is unknown or missing.")
	AgentProgramList programs() {
		return this.fleet.launcher().programs();
	}

	@Command(name = "agent list", alias = "list")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "agent_list", title = "List agents", generateOutputSchema = true,
			description = "List all agents and their states. Use it first, to see who is there and "
					+ "who is idle; to learn how a state is known, use agent_status.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	AgentList list(
			@Option(longName = "limit") @McpToolParam(required = false,
					description = "At most; by default 30.") @Nullable Integer limit,
			@Option(longName = "cursor") @McpToolParam(required = false,
					description = "The last nextCursor.") @Nullable String cursor) {
		Page<PaneId> page = Page.of(this.agents.panes(), limit, cursor, PaneId::value);
		return new AgentList(this.agents.states(this.agents.in(page.items()))
			.stream()
			.map((reading) -> AgentSummary.of(reading, this.agents.now()))
			.toList(), page.total(), page.nextCursor());
	}

	@Command(name = "agent status", alias = "status")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "agent_status", title = "State of agents", generateOutputSchema = true,
			description = "Tell what an agent is doing and how that is known, its last answer, and what its dialog asks. "
					+ "Use it before you send or answer; to wait until it is done, use agent_wait.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	AgentDetails status(
			@Argument(index = 0) @McpToolParam(required = false,
					description = "Name, session:name or pane id; by default all.") @Nullable String agent,
			@Option(longName = "explain") @McpToolParam(required = false,
					description = "Add all that was read.") @Nullable Boolean explain,
			@Option(longName = "limit") @McpToolParam(required = false,
					description = "At most; by default 30.") @Nullable Integer limit,
			@Option(longName = "cursor") @McpToolParam(required = false,
					description = "The last nextCursor.") @Nullable String cursor) {
		if (agent != null) {
			List<Agent> one = List.of(this.agents.find(agent));
			return details(one, new Page<>(one, 1, null), explain);
		}
		Page<PaneId> page = Page.of(this.agents.panes(), limit, cursor, PaneId::value);
		return details(this.agents.in(page.items()), page, explain);
	}

	private AgentDetails details(List<Agent> chosen, Page<?> page, @Nullable Boolean explain) {
		List<AgentReading> readings = this.agents.states(chosen);
		Map<AgentFolder, AgentTurn> turns = this.fleet.events().lastTurns(chosen.stream().map(Agent::folder).toList());
		return new AgentDetails(readings.stream()
			.map((reading) -> AgentStatus.of(reading, turns.get(reading.agent().folder()), this.agents.now()))
			.toList(), page.total(), page.nextCursor(), Boolean.TRUE.equals(explain) ? readings(chosen) : null);
	}

	@Command(name = "agent read")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "agent_read", title = "Read an agent", generateOutputSchema = true,
			description = "Read the last lines of an agent's terminal. Use it to see how it works or why it "
					+ "failed; to get its answer alone, use agent_result.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = true))
	AgentScreen read(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane id.") String agent,
			@Option(longName = "lines") @McpToolParam(required = false,
					description = "Lines at most; by default 50.") @Nullable Integer lines,
			@Option(longName = "since") @McpToolParam(required = false,
					description = "Only lines after this position.") @Nullable String since) {
		return this.fleet.terminal()
			.read(this.agents.find(agent), Inputs.count("lines", lines, AgentTerminal.LINES), since);
	}

	@Command(name = "agent kill")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.DESTROY)
	@McpTool(name = "agent_kill", title = "End an agent", generateOutputSchema = true,
			description = "End one agent and close its pane; nothing else in its session changes. What it works on is lost, "
					+ "so look with agent_status first; to stop only its turn, use agent_interrupt.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = true, idempotentHint = false,
					openWorldHint = false))
	AgentKilled kill(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane id.") String agent,
			@Option(longName = "force",
					description = "Do not ask the person at the terminal.") @Nullable Boolean force) {
		AgentReading reading = this.agents.state(this.agents.find(agent));
		this.fleet.own().protect(reading.agent().pane());
		this.confirmation.require(force,
				"End agent '" + reading.agent().address() + "', which is " + reading.state().state() + "?");
		return this.fleet.terminal().kill(reading.agent());
	}

	private UntrustedText readings(List<Agent> chosen) {
		return new UntrustedText(chosen.stream()
			.flatMap((agent) -> this.agents.explain(agent).readings().stream())
			.map(StateExplanation.Reading::toString)
			.collect(Collectors.joining("\n")));
	}

}
