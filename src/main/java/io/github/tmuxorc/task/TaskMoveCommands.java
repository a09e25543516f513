package io.github.tmuxorc.task;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.agent.Callers;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * Short forms of {@code task update}, for people.
 */
@Component
class TaskMoveCommands {

	private static final String WHY = "Agents do it with task_update.";

	private final Tasks tasks;

	private final TaskTeams teams;

	private final TaskAssignees assignees;

	private final Callers callers;

	TaskMoveCommands(Tasks tasks, TaskTeams teams, TaskAssignees assignees, Callers callers) {
		this.tasks = tasks;
		this.teams = teams;
		this.assignees = assignees;
		this.callers = callers;
	}

	@Command(name = "task start", description = "Say that the work on a task begins; a free one is claimed by that.")
	@ShellOnly(WHY)
	TaskChanged start(@Argument(index = 0, description = "Id of the task.") Integer id,
			@Option(longName = "note", description = "What is to be remembered about it.") @Nullable String note,
			@Option(longName = "team",
					description = "The team; by default yours, or the only one.") @Nullable String team,
			@Option(longName = "as", description = "Who does it: an agent, or 'person'.") @Nullable String as) {
		return change(id, team, as, TaskChange.to(TaskState.STARTED, note));
	}

	@Command(name = "task block", description = "Say that a task cannot go on, and why.")
	@ShellOnly(WHY)
	TaskChanged block(@Argument(index = 0, description = "Id of the task.") Integer id,
			@Arguments @McpToolParam(description = "Why it cannot go on.") String reason,
			@Option(longName = "team",
					description = "The team; by default yours, or the only one.") @Nullable String team,
			@Option(longName = "as", description = "Who does it: an agent, or 'person'.") @Nullable String as) {
		return change(id, team, as, TaskChange.to(TaskState.BLOCKED, reason));
	}

	@Command(name = "task done", description = "Say that a task is done. Only who holds it can, and the person.")
	@ShellOnly(WHY)
	TaskChanged done(@Argument(index = 0, description = "Id of the task.") Integer id,
			@Option(longName = "note", description = "What is to be remembered about it.") @Nullable String note,
			@Option(longName = "team",
					description = "The team; by default yours, or the only one.") @Nullable String team,
			@Option(longName = "as", description = "Who does it: an agent, or 'person'.") @Nullable String as) {
		return change(id, team, as, TaskChange.to(TaskState.DONE, note));
	}

	@Command(name = "task reopen", description = "Make a task free for all again.")
	@ShellOnly(WHY)
	TaskChanged reopen(@Argument(index = 0, description = "Id of the task.") Integer id,
			@Option(longName = "note", description = "What is to be remembered about it.") @Nullable String note,
			@Option(longName = "team",
					description = "The team; by default yours, or the only one.") @Nullable String team,
			@Option(longName = "as", description = "Who does it: an agent, or 'person'.") @Nullable String as) {
		return change(id, team, as, TaskChange.to(TaskState.OPEN, note));
	}

	@Command(name = "task assign", description = "Give a task to an agent, which can claim it then.")
	@ShellOnly(WHY)
	TaskChanged assign(@Argument(index = 0, description = "Id of the task.") Integer id,
			@Argument(index = 1, description = "Name of the agent.") String assignee,
			@Option(longName = "note", description = "What is to be remembered about it.") @Nullable String note,
			@Option(longName = "team",
					description = "The team; by default yours, or the only one.") @Nullable String team,
			@Option(longName = "as", description = "Who does it: an agent, or 'person'.") @Nullable String as) {
		Caller caller = this.callers.find(as, team);
		String of = this.teams.find(team, caller);
		TaskChange change = new TaskChange(null, this.assignees.find(of, assignee), List.of(), note);
		return TaskChanged.of(of, this.tasks.change(of, caller, id, change));
	}

	@Command(name = "task depends-on", description = "Let a task wait until others are done.")
	@ShellOnly(WHY)
	TaskChanged dependsOn(@Argument(index = 0, description = "Id of the task.") Integer id,
			@Arguments @McpToolParam(description = "Ids of the tasks that must be done before.") List<String> needs,
			@Option(longName = "team",
					description = "The team; by default yours, or the only one.") @Nullable String team,
			@Option(longName = "as", description = "Who does it: an agent, or 'person'.") @Nullable String as) {
		return change(id, team, as, new TaskChange(null, null, TaskInputs.ids(needs), null));
	}

	private TaskChanged change(int id, @Nullable String team, @Nullable String as, TaskChange change) {
		Caller caller = this.callers.find(as, team);
		String of = this.teams.find(team, caller);
		return TaskChanged.of(of, this.tasks.change(of, caller, id, change));
	}

}
