package io.github.tmuxorc.setup.check;

import java.util.List;

import io.github.tmuxorc.store.Store;

/**
 * Whether a database can be used. It is not made if it is not there.
 *
 * @param subject what it is called in the findings
 * @param store the database
 */
record StoreCheck(String subject, Store store) implements Check {

	/**
	 * The checks of all that the program uses. What is of this machine alone is in the
	 * local one, even where teams share another.
	 * @param shared the database that was configured
	 * @param local the database of this machine, which may be the same
	 * @return a check for each
	 */
	static List<Check> of(Store shared, Store local) {
		StoreCheck first = new StoreCheck("database", shared);
		return shared.equals(local) ? List.of(first) : List.of(first, new StoreCheck("local database", local));
	}

	@Override
	public List<Finding> run() {
		if (!this.store.exists()) {
			return List.of(Finding.ok(this.subject, this.store.name() + " is made when it is needed."));
		}
		return List.of(Finding.ok(this.subject, this.store.check()));
	}

}
