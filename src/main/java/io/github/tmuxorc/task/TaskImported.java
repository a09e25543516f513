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
 * @param leftOut what looks like work and is in no task
 */
record TaskImported(String team, String source, int found, List<TaskDetails> added,
		List<TaskDocument.LeftOut> leftOut) {

	TaskImported {
		added = List.copyOf(added);
		leftOut = List.copyOf(leftOut);
	}

	@Override
	public String toString() {
		String head = (this.found == 0) ? "There is no task in " + this.source + ". " + TaskDocument.REMEDY
				: this.added.size() + " of " + this.found + " tasks were added to the board of '" + this.team + "'.";
		return head
				+ this.added.stream()
					.map((task) -> "\n" + task.id() + "  line " + task.line() + "  " + task.title())
					.collect(Collectors.joining())
				+ (this.leftOut.isEmpty() ? ""
						: "\nNo tasks, and left out; what is to be done needs a box, as in '- [ ] Test it':"
								+ this.leftOut.stream().map((one) -> "\n" + one).collect(Collectors.joining()));
	}

}
