package io.github.tmuxorc.team;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.Inputs;
import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.surface.Confirmation;
import io.github.tmuxorc.surface.ShellOnly;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.tmux.PaneId;

/**
 * Commands on teams that live.
 */
@Component
class TeamCommands {

	private static final int PATIENCE = 10;

	private final Teams teams;

	private final TeamWorkTrees workTrees;

	private final TeamStopper stopper;

	private final Confirmation confirmation;

	private final Clock clock;

	TeamCommands(Teams teams, TeamWorkTrees workTrees, TeamStopper stopper, Confirmation confirmation, Clock clock) {
		this.teams = teams;
		this.workTrees = workTrees;
		this.stopper = stopper;
		this.confirmation = confirmation;
		this.clock = clock;
	}

	@Command(name = "team list", description = "List the teams, with how many of their agents live.")
	@ShellOnly("An agent sees the same with team_status.")
	TeamList list() {
		List<StartRecord> gone = this.teams.gone(null);
		List<Agent> living = Teams.without(this.teams.living(), gone);
		List<String> missing = this.teams.missing(null, living, gone);
		return new TeamList(this.teams.names().stream().map((name) -> {
			TeamRecord record = this.teams.records().find(name);
			List<Agent> members = living.stream().filter((agent) -> agent.team().equals(name)).toList();
			return new TeamList.Entry(name, Teams.session(name, members), members.size(),
					gone.stream().filter((one) -> one.session().equals(name)).count(),
					missing.stream().filter((address) -> address.startsWith(name + ":")).count(),
					(record != null) ? record.plan() : null, (record != null) ? record.project() : null);
		}).toList());
	}

	@Command(name = "team status")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "team_status", title = "State of a team", generateOutputSchema = true,
			description = "Tell what each member of a team does, a line each, and who is gone. "
					+ "To see more of one, use agent_status.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	TeamStatus status(@Argument(index = 0) @McpToolParam(required = false,
			description = "Its session; by default all.") @Nullable String session) {
		List<StartRecord> gone = this.teams.gone(session);
		List<Agent> living = Teams.without((session != null) ? this.teams.living(session) : this.teams.living(), gone);
		if (living.isEmpty() && gone.isEmpty() && session != null) {
			String team = this.teams.require(session);
			if (!team.equals(session)) {
				return status(team);
			}
		}
		Map<PaneId, String> workTrees = this.workTrees.summaries(living);
		return new TeamStatus(Stream
			.concat(this.teams.fleet()
				.agents()
				.states(living)
				.stream()
				.map((reading) -> TeamStatus.Member.of(reading, workTrees.get(reading.agent().pane().id()),
						this.clock)),
					Stream.concat(gone.stream().map(TeamStatus.Member::gone),
							this.teams.missing(session, living, gone).stream().map(TeamStatus.Member::missing)))
			.toList());
	}

	@Command(name = "team stop")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.DESTROY)
	@McpTool(name = "team_stop", title = "Stop a team", generateOutputSchema = true,
			description = "End all agents of a team: each is asked to leave, then its pane is closed. "
					+ "A person can bring them back with 'team restore'. To end one, use agent_kill.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = true, idempotentHint = false,
					openWorldHint = false))
	TeamStopped stop(
			@Argument(index = 0) @McpToolParam(required = false,
					description = "Its session; by default the only one.") @Nullable String session,
			@Option(longName = "all", description = "Stop all teams.") @Nullable Boolean all,
			@Option(longName = "force",
					description = "End them at once, and do not ask the person at the terminal.") @Nullable Boolean force,
			@Option(longName = "forget",
					description = "Keep nothing of them: neither what 'team restore' needs nor their boards and letters. Work trees stay.") @Nullable Boolean forget,
			@Option(longName = "timeout",
					description = "Seconds that they get to leave; by default 10.") @Nullable Integer timeout) {
		boolean forgotten = Boolean.TRUE.equals(forget);
		Set<String> candidates = forgotten ? this.teams.names()
				: this.teams.living().stream().map(Agent::team).collect(Collectors.toSet());
		List<String> sessions = (forgotten && session != null && this.stopper.forgetting().hasBoard(session))
				? List.of(session) : this.teams.choose(session, Boolean.TRUE.equals(all), candidates);
		List<AgentReading> readings = this.stopper.find(sessions);
		if (forgotten || !readings.isEmpty()) {
			this.confirmation.require(force, question(sessions, readings, forgotten));
		}
		return this.stopper.stop(sessions, readings,
				Inputs.limit(Boolean.TRUE.equals(force) ? Integer.valueOf(0) : (timeout != null) ? timeout : PATIENCE),
				forgotten);
	}

	private String question(List<String> sessions, List<AgentReading> readings, boolean forgotten) {
		List<String> busy = readings.stream()
			.filter((reading) -> reading.state().state() == AgentState.BUSY)
			.map((reading) -> reading.agent().name())
			.toList();
		return "Stop " + String.join(", ", sessions) + " with " + readings.size() + " agents"
				+ (busy.isEmpty() ? "" : ", of which these are busy: " + String.join(", ", busy))
				+ (forgotten ? "; " + this.stopper.forgetting().losses(sessions) : "") + "?";
	}

}
