package io.github.tmuxorc.team;

import java.nio.file.Path;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Callers;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.store.StoreException;
import io.github.tmuxorc.task.TaskDocument;
import io.github.tmuxorc.task.Tasks;

/**
 * Puts what is required of teams on their boards.
 */
final class TeamRequirements {

	private final Tasks tasks;

	private final Callers callers;

	TeamRequirements(Tasks tasks, Callers callers) {
		this.tasks = tasks;
		this.callers = callers;
	}

	/**
	 * Read what is required of a team.
	 * @param order the team
	 * @return the document; null if none was given
	 * @throws io.github.tmuxorc.failure.UsageException if it cannot be read
	 */
	static @Nullable TaskDocument read(TeamOrder order) {
		return (order.requirements() != null) ? TaskDocument.read(order.requirements().toString()) : null;
	}

	/**
	 * Require that something is to be done.
	 * @param document the document that tells it
	 * @throws UsageException if no task is found in it
	 */
	static void requireTasks(Path document) {
		if (TaskDocument.read(document.toString()).items().isEmpty()) {
			throw new UsageException("There is no task in " + document + ".", TaskDocument.REMEDY);
		}
	}

	/**
	 * Put the tasks of a document on the board of a team that runs.
	 * @param order the team
	 * @param document the document; null if none was given
	 * @return what is on the board now
	 */
	OnBoard put(TeamOrder order, @Nullable TaskDocument document) {
		if (document == null) {
			return new OnBoard(null, null, null);
		}
		try {
			return new OnBoard(this.tasks.add(order.session().value(), this.callers.find(null), document).size(),
					leftOut(document), null);
		}
		catch (StoreException ex) {
			return new OnBoard(0, null, "The requirements are not on the team's board. " + ex.getMessage());
		}
	}

	private static @Nullable String leftOut(TaskDocument document) {
		return document.leftOut().isEmpty() ? null
				: document.leftOut().stream().map(TaskDocument.LeftOut::toString).collect(Collectors.joining("\n"));
	}

	/**
	 * What is on a board.
	 *
	 * @param added how many tasks were added; null if no document was given
	 * @param leftOut what looks like work in the document and is no task, a line each;
	 * null if nothing does
	 * @param problem why there are none; null if nothing went wrong
	 */
	record OnBoard(@Nullable Integer added, @Nullable String leftOut, @Nullable String problem) {

		boolean hasNew() {
			return this.added != null && this.added > 0;
		}

	}

}
