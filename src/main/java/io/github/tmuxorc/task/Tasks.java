package io.github.tmuxorc.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.store.Store;

/**
 * The boards of the teams. Each change is one transaction, and one runs at a time, so
 * that among many who want a task one gets it.
 */
public final class Tasks {

	private final Store store;

	private final Clock clock;

	Tasks(Store store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	/**
	 * The teams that have a board.
	 * @return their names
	 */
	public List<String> teams() {
		return this.store.exists() ? this.store.transact(TaskRows::teams) : List.of();
	}

	/**
	 * Read a board.
	 * @param team the team
	 * @return its tasks; none if it has no board
	 */
	public TaskBoard board(String team) {
		return this.store.exists() ? this.store.transact((connection) -> rows(connection, team).board())
				: new TaskBoard(team, List.of());
	}

	/**
	 * Read the board of a team that is still to be chosen, all in one go.
	 * @param choice chooses among the teams that have a board; null for none
	 * @return the board; null if none was chosen
	 */
	@Nullable TaskBoard board(Function<List<String>, @Nullable String> choice) {
		if (!this.store.exists()) {
			String team = choice.apply(List.of());
			return (team != null) ? new TaskBoard(team, List.of()) : null;
		}
		return this.store.transact((connection) -> {
			String team = choice.apply(TaskRows.teams(connection));
			return (team != null) ? rows(connection, team).board() : null;
		});
	}

	/**
	 * Read a board with the history of each task.
	 * @param team the team
	 * @return its tasks
	 */
	List<TaskDetails> details(String team) {
		return !this.store.exists() ? List.of() : this.store.transact((connection) -> {
			TaskRows rows = rows(connection, team);
			Map<Integer, List<TaskEvent>> events = rows.events();
			return rows.board()
				.tasks()
				.stream()
				.map((task) -> TaskDetails.of(task, events.getOrDefault(task.id(), List.of())))
				.toList();
		});
	}

	/**
	 * Add a task.
	 * @param team the team that gets it
	 * @param caller who adds it
	 * @param task the task
	 * @return the task as it is on the board
	 * @throws NotFoundException if a task that it needs is not there
	 */
	public Task add(String team, Caller caller, NewTask task) {
		return write(team, (rows) -> {
			int id = add(rows, who(team, caller), task, TaskState.OPEN, null, null);
			return rows.board().find(id);
		});
	}

	/**
	 * Add the tasks of a document, but for those that it gave before.
	 * @param team the team that gets them
	 * @param caller who adds them
	 * @param document the document
	 * @return the tasks that were added
	 */
	public List<Task> add(String team, Caller caller, TaskDocument document) {
		return write(team, (rows) -> {
			Map<TaskDocument.Item, Task> known = document.known(rows.board().tasks());
			List<Integer> ids = new ArrayList<>();
			Set<Integer> added = new LinkedHashSet<>();
			for (TaskDocument.Item item : document.items()) {
				List<Integer> needs = item.needs().stream().map(ids::get).toList();
				Task before = known.get(item);
				if (before != null) {
					ids.add(before.id());
					needNew(rows, who(team, caller), before, needs.stream().filter(added::contains).toList());
					continue;
				}
				NewTask task = new NewTask(item.title(), item.text(), null, needs);
				int id = add(rows, who(team, caller), task, item.done() ? TaskState.DONE : TaskState.OPEN,
						document.source(), item.line());
				ids.add(id);
				added.add(id);
			}
			TaskBoard board = rows.board();
			return added.stream().map(board::find).toList();
		});
	}

	/**
	 * Claim a task. An agent that names none gets what it has not finished: it may be
	 * back from an end that it did not foresee. The person, who does several things at
	 * once, always gets another.
	 * @param team the team
	 * @param caller who claims
	 * @param id the number of the task, or null for the first that can be claimed
	 * @return the task, or null if none was named and none can be claimed
	 * @throws RefusedException if the one that was named cannot be claimed
	 */
	public @Nullable Task claim(String team, Caller caller, @Nullable Integer id) {
		return write(team, (rows) -> {
			TaskBoard board = rows.board();
			String who = who(team, caller);
			Task begun = (id == null && !caller.isPerson()) ? board.unfinished(who) : null;
			if (begun != null) {
				return begun;
			}
			Task task = (id != null) ? board.find(id) : board.next(who);
			return (task != null) ? claim(rows, board, task, who, null) : null;
		});
	}

	/**
	 * Change a task.
	 * @param team the team
	 * @param caller who changes it
	 * @param id the number of the task
	 * @param change what to change
	 * @return the task as it is now
	 * @throws RefusedException if it is another's
	 */
	Task change(String team, Caller caller, int id, TaskChange change) {
		if (change.isNothing()) {
			throw new UsageException("Nothing is to be changed.", "Give a state, an assignee or a note.");
		}
		return write(team, (rows) -> {
			String who = who(team, caller);
			rows.board().find(id);
			for (int need : change.needs()) {
				need(rows, who, id, need);
			}
			TaskBoard board = rows.board();
			TaskMove move = new TaskMove(board.find(id), who, caller.isPerson());
			if (change.assignee() != null) {
				move.assign(TaskInputs.assignee(team, change.assignee()));
			}
			switch (change.state()) {
				case CLAIMED -> claim(rows, board, move.task(), who, change.note());
				case null -> keep(rows, move, who, change.needs().isEmpty() ? change.note() : null);
				default -> {
					move.to(board, change.state(), change.note());
					keep(rows, move, who, change.note());
				}
			}
			return rows.board().find(id);
		});
	}

	/**
	 * Delete a board.
	 * @param team the team that it is of
	 * @return how many tasks were on it
	 */
	public int forget(String team) {
		return this.store.exists() ? this.store.transact((connection) -> rows(connection, team).delete()) : 0;
	}

	private static int add(TaskRows rows, String who, NewTask task, TaskState state, @Nullable String source,
			@Nullable Integer line) throws SQLException {
		int id = rows.add(task, state, source, line);
		rows.event(id, who, "added", null);
		for (int need : task.needs()) {
			need(rows, who, id, need);
		}
		return id;
	}

	private static void need(TaskRows rows, String who, int id, int need) throws SQLException {
		TaskBoard board = rows.board();
		board.find(need);
		board.requireNoCycle(id, need);
		if (!board.find(id).needs().contains(need)) {
			rows.need(id, need);
			rows.event(id, who, "made to wait for task " + need, null);
		}
	}

	// A document is taken as it is: what would make a circle with what was said before is
	// left out.
	private static void needNew(TaskRows rows, String who, Task task, List<Integer> needs) throws SQLException {
		for (int need : needs) {
			if (task.state() != TaskState.DONE && !rows.board().isCycle(task.id(), need)) {
				need(rows, who, task.id(), need);
			}
		}
	}

	private static Task claim(TaskRows rows, TaskBoard board, Task task, String who, @Nullable String note)
			throws SQLException {
		if (task.isAtWork() && task.isHeldBy(who)) {
			return task;
		}
		board.requireFree(task, who);
		rows.update(board.find(task.id()), task.in(TaskState.CLAIMED, who, null));
		rows.event(task.id(), who, "claimed", note);
		return rows.board().find(task.id());
	}

	private static void keep(TaskRows rows, TaskMove move, String who, @Nullable String note) throws SQLException {
		if (!move.task().equals(move.before())) {
			rows.update(move.before(), move.task());
		}
		List<String> steps = new ArrayList<>(move.steps());
		if (steps.isEmpty() && note != null) {
			steps.add("noted");
		}
		for (String step : steps) {
			rows.event(move.task().id(), who, step, step.equals(steps.getLast()) ? note : null);
		}
	}

	// Those of other teams, and the person, are called by their full names.
	static String who(String team, Caller caller) {
		return team.equals(caller.team()) ? caller.name() : caller.address();
	}

	private <T extends @Nullable Object> T write(String team, Work<T> work) {
		return this.store.transact((connection) -> {
			TaskRows rows = rows(connection, team);
			rows.begin();
			return work.run(rows);
		});
	}

	private TaskRows rows(Connection connection, String team) {
		return new TaskRows(connection, team, this.clock);
	}

	/**
	 * Something to do with a board that is locked.
	 *
	 * @param <T> what it returns
	 */
	private interface Work<T extends @Nullable Object> {

		T run(TaskRows rows) throws SQLException;

	}

}
