package io.github.tmuxorc.team;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.AgentReach;
import io.github.tmuxorc.agent.Inputs;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.surface.ShellOnly;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.tmux.SessionName;

/**
 * Commands that start teams.
 */
@Component
class TeamDeployCommands {

	private static final String EXECUTED = "fullstack";

	private static final String WORKTREE = "Git work trees for all, or with =false for none; by default as the plan says.";

	private final TeamPlans plans;

	private final TeamDeployer deployer;

	private final AgentReach reach;

	TeamDeployCommands(TeamPlans plans, TeamDeployer deployer, AgentReach reach) {
		this.reach = reach;
		this.plans = plans;
		this.deployer = deployer;
	}

	@Command(name = "team deploy")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "team_deploy", title = "Start a team", generateOutputSchema = true,
			description = "Start all agents of a team plan in a new tmux session, or none if one fails. To "
					+ "start one agent, use agent_spawn.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	TeamDeployed deploy(
			@Argument(index = 0) @McpToolParam(
					description = "Name or file of the plan, such as fullstack.") String plan,
			@Argument(index = 1) @McpToolParam(required = false,
					description = "Its session; by default the plan's.") @Nullable String session,
			@Option(longName = "size") @McpToolParam(required = false,
					description = "How many members.") @Nullable Integer size,
			@Option(longName = "project") @McpToolParam(required = false,
					description = "Folder of the project.") @Nullable String project,
			@Option(longName = "requirements") @McpToolParam(required = false,
					description = "File that says what to do.") @Nullable String requirements,
			@Option(longName = "agent") @McpToolParam(required = false,
					description = "Program of members without one.") @Nullable String agent,
			@Option(longName = "resume") @McpToolParam(required = false,
					description = "Start only what is missing.") @Nullable Boolean resume,
			@Option(longName = "set",
					description = "NAME=TEXT for a value of the plan; may be repeated.") @Nullable List<String> set,
			@Option(longName = "worktree", description = WORKTREE) @Nullable Boolean worktree,
			@Option(longName = "keep-partial",
					description = "Let the others live if one fails.") @Nullable Boolean keepPartial,
			@Option(longName = "dry-run",
					description = "Start nothing, and tell what would be.") @Nullable Boolean dryRun,
			@Option(longName = "timeout",
					description = "Seconds until all are ready; by default 50.") @Nullable Integer timeout) {
		TeamPlan read = this.plans.read(plan).withWorkTrees(worktree);
		String team = (session != null) ? session : read.name();
		if (!this.reach.isHere(team)) {
			throw new RefusedException("A team lives on this machine, and '" + team + "' would be on a host.",
					"Give its session a name without '/'; 'agent spawn' starts an agent on a host.");
		}
		TeamOrder order = new TeamOrder(read,
				SessionName.parse(Boolean.TRUE.equals(resume) ? this.deployer.team(team) : team), size,
				Inputs.directory(project), file(requirements), agent, values(set), Boolean.TRUE.equals(keepPartial),
				Inputs.limit(timeout));
		if (Boolean.TRUE.equals(dryRun)) {
			return this.deployer.preview(order);
		}
		return Boolean.TRUE.equals(resume) ? this.deployer.complete(order) : this.deployer.deploy(order);
	}

	@Command(name = "quick-deploy",
			description = "Start a team of a plan with as many members as you like, in a session of the plan's name.")
	@ShellOnly("It is 'team deploy' in fewer words.")
	TeamDeployed quickDeploy(@Argument(index = 0, description = "Name of the plan, such as fullstack.") String type,
			@Argument(index = 1, description = "How many members.") Integer size,
			@Option(longName = "project",
					description = "Folder of the project; by default this one.") @Nullable String project,
			@Option(longName = "agent", description = "Program of members without one.") @Nullable String agent,
			@Option(longName = "worktree", description = WORKTREE) @Nullable Boolean worktree) {
		return deploy(type, null, size, project, null, agent, null, null, worktree, null, null, null);
	}

	@Command(name = "execute",
			description = "Start a team for a requirements document in Markdown: its tasks are put on the team's board, "
					+ "a lead is told to have them done, and the others work on them.")
	@ShellOnly("It is 'team deploy' with requirements in fewer words.")
	TeamDeployed execute(@Argument(index = 0, description = "The document.") String requirements,
			@Argument(index = 1, description = "Name of the session; by default the plan's.") @Nullable String session,
			@Option(longName = "plan",
					description = "Name or file of the plan; by default fullstack.") @Nullable String plan,
			@Option(longName = "size", description = "How many members.") @Nullable Integer size,
			@Option(longName = "project",
					description = "Folder of the project; by default this one.") @Nullable String project,
			@Option(longName = "agent", description = "Program of members without one.") @Nullable String agent,
			@Option(longName = "worktree", description = WORKTREE) @Nullable Boolean worktree) {
		TeamRequirements.requireTasks(Objects.requireNonNull(file(requirements)));
		return deploy((plan != null) ? plan : EXECUTED, session, size, project, requirements, agent, null, null,
				worktree, null, null, null);
	}

	private static @Nullable Path file(@Nullable String text) {
		if (text == null) {
			return null;
		}
		Path file = Path.of(text).toAbsolutePath().normalize();
		if (Files.isDirectory(file)) {
			throw new NotFoundException(file + " is a folder.", "Give a document in it.");
		}
		if (!Files.isReadable(file)) {
			throw new NotFoundException("There is no file " + file + " that can be read.", "Give a file that exists.");
		}
		return file;
	}

	private static Map<String, String> values(@Nullable List<String> set) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String one : Objects.requireNonNullElse(set, List.<String>of())) {
			int end = one.indexOf('=');
			if (end < 1) {
				throw new UsageException("'" + one + "' sets nothing.", "Give --set NAME=TEXT.");
			}
			values.put(one.substring(0, end), one.substring(end + 1));
		}
		return values;
	}

}
