package io.github.tmuxorc.task;

import java.nio.file.Path;
import java.time.Clock;

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

}
