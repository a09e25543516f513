package io.github.tmuxorc.task;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a document gave to a board.
 *
 * @param team the team
 * @param source the document
 * @param found how many tasks the document has
 * @param added those that were added
 */
record TaskImported(String team, String source, int found, List<TaskDetails> added) {

	TaskImported {
		added = List.copyOf(added);
	}

	@Override
	public String toString() {
		return this.added.size() + " of " + this.found + " tasks were added to the board of '" + this.team + "'."
				+ this.added.stream()
					.map((task) -> "\n" + task.id() + "  line " + task.line() + "  " + task.title())
					.collect(Collectors.joining());
	}

}
