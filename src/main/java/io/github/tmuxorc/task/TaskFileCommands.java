package io.github.tmuxorc.task;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.agent.Callers;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * Commands that look at tasks with all that is known of them, and that read documents.
 */
@Component
class TaskFileCommands {

	private final Tasks tasks;

	private final TaskTeams teams;

	private final Callers callers;

	TaskFileCommands(Tasks tasks, TaskTeams teams, Callers callers) {
		this.tasks = tasks;
		this.teams = teams;
		this.callers = callers;
	}

	@Command(name = "task show", description = "Show a task with its text and its history.")
	@ShellOnly("Agents read it with task_list and an id.")
	TaskDetails show(@Argument(index = 0, description = "Id of the task.") Integer id, @Option(longName = "team",
			description = "The team; by default yours, or the only one.") @Nullable String team) {
		String of = this.teams.find(team, this.callers.find(null));
		this.tasks.board(of).find(id);
		return details(of, Set.of(id)).getFirst();
	}

	@Command(name = "task import",
			description = "Add the tasks of a document in Markdown: the items of its check lists and numbered lists, "
					+ "and the headings that have text and no such list below them. Items of a check list in another "
					+ "item are tasks that it waits for; what else is in it is its text. In sections without work, "
					+ "such as Background, Glossary, Non-goals or Open questions, only items of check lists are "
					+ "tasks. What looks like work and is left out is told with its line. "
					+ "What is ticked off is done; what was added before is not added again.")
	@ShellOnly("It reads any file; agents add tasks with task_add.")
	TaskImported importDocument(@Argument(index = 0, description = "The document.") String file,
			@Option(longName = "team",
					description = "The team; by default yours, or the only one.") @Nullable String team,
			@Option(longName = "as", description = "Who adds them: an agent, or 'person'.") @Nullable String as) {
		Caller caller = this.callers.find(as, team);
		String of = this.teams.find(team, caller);
		TaskDocument document = TaskDocument.read(file);
		Set<Integer> added = this.tasks.add(of, caller, document).stream().map(Task::id).collect(Collectors.toSet());
		return new TaskImported(of, document.source(), document.items().size(), details(of, added), document.leftOut());
	}

	@Command(name = "task export",
			description = "Print a whole board as a check list in Markdown, or with --json with the history of each task.")
	@ShellOnly("Agents read the board with task_list.")
	TaskExport export(@Option(longName = "team",
			description = "The team; by default yours, or the only one.") @Nullable String team) {
		String of = this.teams.existing(team, this.callers.find(null));
		return new TaskExport(of, this.tasks.details(of));
	}

	private List<TaskDetails> details(String team, Set<Integer> ids) {
		return this.tasks.details(team).stream().filter((task) -> ids.contains(task.id())).toList();
	}

}
