package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;

/**
 * The command that waits for agents.
 */
@Component
class AgentWaitCommands {

	private final AgentReach reach;

	private final Progress progress;

	AgentWaitCommands(AgentReach reach, Progress progress) {
		this.reach = reach;
		this.progress = progress;
	}

	@Command(name = "agent wait")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "agent_wait", title = "Wait for agents", generateOutputSchema = true,
			description = "Wait until agents are idle, or in another state, and return their last answers. Use "
					+ "it after agent_send. It fails early when one opens a dialog or ends. To look only, use agent_status.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	AgentsAwaited await(@Arguments @McpToolParam(description = "Names, session:names or pane ids.") List<String> agents,
			@Option(longName = "until") @McpToolParam(required = false,
					description = "By default idle.") @Nullable AwaitedState until,
			@Option(longName = "any") @McpToolParam(required = false,
					description = "Wait for one of them only.") @Nullable Boolean any,
			@Option(longName = "timeout") @McpToolParam(required = false,
					description = "Seconds; by default 50.") @Nullable Integer timeout) {
		Duration limit = Inputs.limit(timeout);
		AgentsWait wait = new AgentsWait(Objects.requireNonNullElse(until, AwaitedState.IDLE), Boolean.TRUE.equals(any),
				this.progress);
		Map<AgentFleet, List<AgentReading>> machines = this.reach.finding(() -> new MachinesWatch(reached(agents)))
			.until(limit, wait::isOver);
		List<AgentReading> readings = MachinesWatch.all(machines);
		wait.check(readings, limit);
		Map<AgentFolder, AgentTurn> turns = new HashMap<>();
		machines.forEach((fleet, those) -> turns
			.putAll(fleet.events().lastTurns(those.stream().map(AgentReading::agent).toList())));
		return new AgentsAwaited(wait.met(readings).stream().map((reading) -> reading.agent().called()).toList(),
				readings.stream()
					.map((reading) -> AgentsAwaited.Entry.of(reading, turns.get(reading.agent().folder())))
					.toList());
	}

	private List<Reached> reached(List<String> agents) {
		if (agents.isEmpty()) {
			throw new UsageException("No agent is named.", "Run 'agent list' to see the agents.");
		}
		return agents.stream().map(this.reach::of).toList();
	}

}
