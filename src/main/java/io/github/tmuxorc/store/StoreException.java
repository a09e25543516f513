package io.github.tmuxorc.store;

import java.nio.file.Path;
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

	static StoreException of(Path file, SQLException cause) {
		String database = "The database " + file;
		return switch (primaryCode(cause)) {
			case 5, 6 -> new StoreException(database + " is in use by another program, which does not let go of it.",
					"Run the command again, or end that program.", cause);
			case 11, 26 -> damaged(file, cause);
			case 13 -> new StoreException("The disk that holds the database " + file + " is full.",
					"Make room on it, and run the command again.", cause);
			case 3, 8, 10, 14, 23 -> new StoreException(database + " cannot be written.",
					"Make it and its folder writable, or set XDG_STATE_HOME to a folder that is.", cause);
			default -> new StoreException(database + " cannot be used: " + cause.getMessage() + ".",
					"Look into the log file of tmux-orc for the details.", cause);
		};
	}

	static StoreException damaged(Path file, Throwable cause) {
		return new StoreException("The database " + file + " is damaged.",
				"Move it away together with its files '-wal' and '-shm', and a new one is made.", cause);
	}

	/**
	 * Whether another connection was in the way, so that the same may work a moment
	 * later.
	 * @param cause what the database said
	 * @return whether it was busy
	 */
	static boolean isBusy(SQLException cause) {
		int code = primaryCode(cause);
		return code == 5 || code == 6;
	}

	// The upper bits tell the same more exactly.
	private static int primaryCode(SQLException cause) {
		return cause.getErrorCode() & 0xff;
	}

}
