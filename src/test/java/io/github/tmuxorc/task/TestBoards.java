package io.github.tmuxorc.task;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.store.Store;

/**
 * Boards of tests.
 */
public final class TestBoards {

	private TestBoards() {
	}

	/**
	 * The boards in the database of a folder.
	 * @param folder the folder
	 * @return its boards
	 */
	public static Tasks in(Path folder) {
		return new Tasks(Store.in(folder), Clock.systemUTC());
	}

	/**
	 * Put a task on a board.
	 * @param tasks the boards
	 * @param team the team whose board it is
	 * @param title what is to be done
	 */
	public static void add(Tasks tasks, String team, String title) {
		tasks.add(team, new Caller(Caller.PERSON, null, true), new NewTask(title, null, null, List.of()));
	}

}
