package io.github.tmuxorc.setup.check;

import java.util.List;

import io.github.tmuxorc.store.Store;

/**
 * Whether the database can be used. It is not made if it is not there.
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
			return List.of(Finding.ok(subject(), this.store.name() + " is made when it is needed."));
		}
		return List.of(Finding.ok(subject(), this.store.check()));
	}

}
