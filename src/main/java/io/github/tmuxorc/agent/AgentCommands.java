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

/**
 * Commands on agents.
 */
@Component
class AgentCommands {

	private final AgentReach reach;

	private final Confirmation confirmation;

	AgentCommands(AgentReach reach, Confirmation confirmation) {
		this.reach = reach;
		this.confirmation = confirmation;
	}

	@Command(name = "agent programs",
			description = "List the programs that 'agent spawn' can start, and whether each is installed. "
					+ "To see agents that run, use 'agent list'.")
	@ShellOnly("An agent needs it once at most; agent_spawn takes the first that is installed, and names them all when one is unknown or missing.")
	AgentProgramList programs() {
		return this.reach.picked().launcher().programs();
	}

	@Command(name = "agent list", alias = "list")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "agent_list", title = "List agents", generateOutputSchema = true,
			description = "List all agents and their states. Use it first; to learn how a state is known, use agent_status.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	AgentList list(
			@Option(longName = "limit") @McpToolParam(required = false,
					description = "At most; by default 30.") @Nullable Integer limit,
			@Option(longName = "cursor") @McpToolParam(required = false,
					description = "The last nextCursor.") @Nullable String cursor) {
		AgentListing listing = new AgentListing(this.reach.all(), Agents::inParts, limit, cursor);
		List<AgentSummary> agents = listing.read((fleet, chosen) -> fleet.agents()
			.states(chosen)
			.stream()
			.map((reading) -> AgentSummary.of(reading, fleet))
			.toList());
		return new AgentList(agents, listing.total(), listing.nextCursor(), listing.away());
	}

	@Command(name = "agent status", alias = "status")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "agent_status", title = "State of agents", generateOutputSchema = true,
			description = "Tell what an agent does and how that is known, its last answer, and its dialog. Use "
					+ "it before you send or answer; to wait, use agent_wait.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	AgentDetails status(
			@Argument(index = 0) @McpToolParam(required = false,
					description = "Name, session:name or pane; by default all.") @Nullable String agent,
			@Option(longName = "explain") @McpToolParam(required = false,
					description = "Add all that was read.") @Nullable Boolean explain,
			@Option(longName = "limit") @McpToolParam(required = false,
					description = "At most; by default 30.") @Nullable Integer limit,
			@Option(longName = "cursor") @McpToolParam(required = false,
					description = "The last nextCursor.") @Nullable String cursor) {
		if (agent != null) {
			Page.limit(limit);
			Reached reached = this.reach.of(agent);
			List<Agent> one = List.of(reached.find());
			return new AgentDetails(statuses(reached.fleet(), one), 1, null, null,
					Boolean.TRUE.equals(explain) ? new UntrustedText(readings(reached.fleet(), one)) : null);
		}
		AgentListing listing = new AgentListing(this.reach.all(), Agents::inPartsWithForegrounds, limit, cursor);
		List<AgentStatus> agents = listing.read(AgentCommands::statuses);
		return new AgentDetails(agents, listing.total(), listing.nextCursor(), listing.away(),
				Boolean.TRUE.equals(explain)
						? new UntrustedText(
								String.join("\n", listing.read((fleet, chosen) -> List.of(readings(fleet, chosen)))))
						: null);
	}

	private static List<AgentStatus> statuses(AgentFleet fleet, List<Agent> chosen) {
		List<AgentReading> readings = fleet.agents().states(chosen);
		Map<AgentFolder, AgentTurn> turns = fleet.events().lastTurns(chosen);
		return readings.stream()
			.map((reading) -> AgentStatus.of(reading, turns.get(reading.agent().folder()), fleet))
			.toList();
	}

	@Command(name = "agent read")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "agent_read", title = "Read an agent", generateOutputSchema = true,
			description = "Read the last lines of an agent's terminal. Use it to see why it failed; to get its "
					+ "answer, use agent_result.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = true))
	AgentScreen read(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane.") String agent,
			@Option(longName = "lines") @McpToolParam(required = false,
					description = "Lines at most; by default 50.") @Nullable Integer lines,
			@Option(longName = "since") @McpToolParam(required = false,
					description = "Only lines after this position.") @Nullable String since) {
		Reached reached = this.reach.of(agent);
		return reached.fleet()
			.terminal()
			.read(reached.find(), Inputs.count("lines", lines, AgentTerminal.LINES), since);
	}

	@Command(name = "agent kill")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.DESTROY)
	@McpTool(name = "agent_kill", title = "End an agent", generateOutputSchema = true,
			description = "End one agent and close its pane; nothing else in its session changes. What it works on is lost, "
					+ "so look with agent_status first; to stop only its turn, use agent_interrupt.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = true, idempotentHint = false,
					openWorldHint = false))
	AgentKilled kill(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane.") String agent,
			@Option(longName = "force",
					description = "Do not ask the person at the terminal.") @Nullable Boolean force) {
		Reached reached = this.reach.of(agent);
		AgentReading reading = reached.fleet().agents().state(reached.find());
		reached.fleet().own().protect(reading.agent().pane());
		this.confirmation.require(force, "End agent '" + reading.agent().called(reading.agent().address())
				+ "', which is " + reading.state().state() + "?");
		return reached.fleet().terminal().kill(reading.agent());
	}

	private static String readings(AgentFleet fleet, List<Agent> chosen) {
		return chosen.stream()
			.flatMap((agent) -> fleet.agents().explain(agent).readings().stream())
			.map(StateExplanation.Reading::toString)
			.collect(Collectors.joining("\n"));
	}

}
