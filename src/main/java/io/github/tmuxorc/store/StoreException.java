package io.github.tmuxorc.store;

import java.sql.SQLException;

import io.github.tmuxorc.failure.FailedException;

/**
 * The database cannot be used. What it held before is still in it.
 */
public class StoreException extends FailedException {

	StoreException(String problem, String remedy, Throwable cause) {
		super(problem, remedy);
		addSuppressed(cause);
	}

	static StoreException busy(Database database, SQLException cause) {
		return new StoreException("The database " + database.name() + " was in use by other programs at each try.",
				"Run the command again; if it fails again, end those programs.", cause);
	}

	static StoreException unknown(Database database, SQLException cause) {
		return new StoreException("The database " + database.name() + " cannot be used: " + cause.getMessage() + ".",
				"Look into the log file of tmux-orc for the details.", cause);
	}

}
