package io.github.tmuxorc.task;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * A task after a change.
 *
 * @param team the team
 * @param id its number
 * @param state how far it is
 */
record TaskChanged(@JsonPropertyDescription("The team.") String team, @JsonPropertyDescription("Its id.") int id,
		@JsonPropertyDescription("How far it is.") TaskState state) {

	static TaskChanged of(String team, Task task) {
		return new TaskChanged(team, task.id(), task.state());
	}

	@Override
	public String toString() {
		return "Task " + this.id + " of '" + this.team + "' is " + this.state + ".";
	}

}
