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
		return new StoreException(
				"The database " + database.name() + " is in use by another program, which does not let go of it.",
				"Run the command again, or end that program.", cause);
	}

	static StoreException unknown(Database database, SQLException cause) {
		return new StoreException("The database " + database.name() + " cannot be used: " + cause.getMessage() + ".",
				"Look into the log file of tmux-orc for the details.", cause);
	}

}
