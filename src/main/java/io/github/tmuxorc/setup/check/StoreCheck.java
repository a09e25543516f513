package io.github.tmuxorc.setup.check;

import java.nio.file.Files;
import java.util.List;

import io.github.tmuxorc.store.Store;

/**
 * Whether the database is whole. It is not made if it is not there.
 *
 * @param store the database
 */
record StoreCheck(Store store) implements Check {

	@Override
	public String subject() {
		return "database";
	}

	@Override
	public List<Finding> run() {
		if (!this.store.exists()) {
			return List.of(Finding.ok(subject(), this.store.file() + " is made when it is needed."));
		}
		if (!Files.isWritable(this.store.file())) {
			return List.of(Finding.broken(subject(), this.store.file() + " cannot be written by you.",
					"Change its permissions, or its owner."));
		}
		this.store.check();
		return List.of(Finding.ok(subject(), this.store.file() + " is whole."));
	}

}
