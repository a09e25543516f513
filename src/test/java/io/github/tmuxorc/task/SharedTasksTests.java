package io.github.tmuxorc.task;

import java.nio.file.Path;

import io.github.tmuxorc.store.PostgresServer;
import io.github.tmuxorc.store.Store;

/**
 * The same boards, where several machines share them.
 */
class SharedTasksTests extends TasksTests {

	@Override
	Store store(Path folder) {
		return Store.at(PostgresServer.newDatabase());
	}

}
