package io.github.tmuxorc.task;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A whole board, for people as Markdown.
 *
 * @param team the team
 * @param tasks its tasks
 */
record TaskExport(String team, List<TaskDetails> tasks) {

	TaskExport {
		tasks = List.copyOf(tasks);
	}

	@Override
	public String toString() {
		return "# Tasks of " + this.team + "\n"
				+ this.tasks.stream().map(TaskExport::item).collect(Collectors.joining());
	}

	private static String item(TaskDetails task) {
		StringBuilder text = new StringBuilder("\n- [" + ((task.state() == TaskState.DONE) ? "x" : " ") + "] "
				+ task.title() + "\n\n  Task " + task.id() + ", " + task.state());
		if (task.assignee() != null) {
			text.append(": ").append(task.assignee());
		}
		if (task.reason() != null) {
			text.append("\n  Blocked: ").append(indented(task.reason().text()));
		}
		if (!task.needs().isEmpty()) {
			text.append("\n  Needs ").append(TaskBoard.names(task.needs())).append(".");
		}
		if (task.source() != null) {
			text.append("\n  From ").append(task.source()).append(":").append(task.line());
		}
		if (task.text() != null) {
			text.append("\n\n  ").append(indented(task.text().text())).append("\n");
		}
		return text.toString();
	}

	private static String indented(String text) {
		return text.replaceAll("\n(?=[^\n])", "\n  ");
	}

}
