package io.github.tmuxorc.task;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.agent.Callers;
import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.surface.UntrustedText;

/**
 * Commands on the tasks of a team.
 */
@Component
class TaskCommands {

	private final Tasks tasks;

	private final TaskTeams teams;

	private final TaskAssignees assignees;

	private final Callers callers;

	TaskCommands(Tasks tasks, TaskTeams teams, TaskAssignees assignees, Callers callers) {
		this.tasks = tasks;
		this.teams = teams;
		this.assignees = assignees;
		this.callers = callers;
	}

	@Command(name = "task list")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "task_list", title = "List tasks", generateOutputSchema = true,
			description = "List the tasks of a team. To take one, use task_claim.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	TaskList list(
			@Option(longName = "id") @McpToolParam(required = false,
					description = "Only this, with its text.") @Nullable Integer id,
			@Option(longName = "state") @McpToolParam(required = false,
					description = "Only in this state.") @Nullable TaskState state,
			@Option(longName = "assignee", description = "Only of this agent.") @Nullable String assignee,
			@Option(longName = "team") @McpToolParam(required = false,
					description = "By default yours.") @Nullable String team,
			@Option(longName = "limit", description = "How many; by default 30.") @Nullable Integer limit,
			@Option(longName = "cursor") @McpToolParam(required = false,
					description = "The last nextCursor.") @Nullable String cursor) {
		Caller caller = this.callers.find(null);
		TaskBoard board = this.teams.board(team, caller);
		if (board == null) {
			if (id != null) {
				throw TaskTeams.none();
			}
			return new TaskList(List.of(), 0, null, null);
		}
		String who = (assignee != null) ? TaskInputs.assignee(board.team(), assignee) : null;
		Predicate<Task> wanted = (task) -> (id == null || task.id() == id) && (state == null || task.state() == state)
				&& (who == null || task.isHeldBy(who));
		Page<Task> page = Page.of(board.tasks().stream().filter(wanted).toList(), limit, cursor,
				(task) -> Integer.toString(task.id()));
		return new TaskList(page.items().stream().map((task) -> TaskSummary.of(task, board)).toList(), page.total(),
				page.nextCursor(), (id != null) ? UntrustedText.of(board.find(id).text()) : null);
	}

	@Command(name = "task add")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "task_add", title = "Add a task", generateOutputSchema = true,
			description = "Put a task on the board of a team. To change one, use task_update.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = false))
	TaskChanged add(@Argument(index = 0) @McpToolParam(description = "What to do.") String title,
			@Option(longName = "text") @McpToolParam(required = false,
					description = "More about it.") @Nullable String text,
			@Option(longName = "assignee") @McpToolParam(required = false,
					description = "By default any agent.") @Nullable String assignee,
			@Option(longName = "needs") @McpToolParam(required = false,
					description = "Ids to do before.") @Nullable List<String> needs,
			@Option(longName = "team") @McpToolParam(required = false,
					description = "By default yours.") @Nullable String team,
			@Option(longName = "as", description = "Who adds it: an agent, or 'person'.") @Nullable String as) {
		Caller caller = this.callers.find(as, team);
		String of = this.teams.find(team, caller);
		NewTask task = new NewTask(title, text, (assignee != null) ? this.assignees.find(of, assignee) : null,
				TaskInputs.ids(needs));
		return TaskChanged.of(of, this.tasks.add(of, caller, task));
	}

	@Command(name = "task claim")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "task_claim", title = "Claim a task", generateOutputSchema = true,
			description = "Take a task that nobody has. To finish it, use task_update.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = false))
	TaskClaimed claim(
			@Argument(index = 0) @McpToolParam(required = false,
					description = "By default the first.") @Nullable Integer id,
			@Option(longName = "team") @McpToolParam(required = false,
					description = "By default yours.") @Nullable String team,
			@Option(longName = "as", description = "Who claims it: an agent, or 'person'.") @Nullable String as) {
		Caller caller = this.callers.find(as, team);
		String of = this.teams.find(team, caller);
		Task task = this.tasks.claim(of, caller, id);
		return (task != null) ? TaskClaimed.of(task) : TaskClaimed.none(this.tasks.board(of));
	}

	@Command(name = "task update")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "task_update", title = "Change a task", generateOutputSchema = true,
			description = "Change a task: start, block, finish, reopen or assign it. To take one, use task_claim.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	TaskChanged update(@Argument(index = 0) @McpToolParam(description = "Its id.") Integer id,
			@Option(longName = "state") @McpToolParam(required = false,
					description = "Its new state.") @Nullable TaskState state,
			@Option(longName = "note") @McpToolParam(required = false,
					description = "Why, or how.") @Nullable String note,
			@Option(longName = "assignee") @McpToolParam(required = false,
					description = "Its agent.") @Nullable String assignee,
			@Option(longName = "team") @McpToolParam(required = false,
					description = "By default yours.") @Nullable String team,
			@Option(longName = "as", description = "Who changes it: an agent, or 'person'.") @Nullable String as) {
		Caller caller = this.callers.find(as, team);
		String of = this.teams.find(team, caller);
		TaskChange change = new TaskChange(state, (assignee != null) ? this.assignees.find(of, assignee) : null,
				List.of(), note);
		return TaskChanged.of(of, this.tasks.change(of, caller, id, change));
	}

}
