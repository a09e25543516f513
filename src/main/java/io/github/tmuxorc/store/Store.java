package io.github.tmuxorc.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * The database of what outlives tmux. Each piece of work has a connection of its own, and
 * so a moment at most in which others wait: nothing is kept open, nothing is loaded
 * before it is needed, and what is done is on the disk. Any number of threads and
 * processes can use it at once.
 * <p>
 * SQL is written so that PostgreSQL would take it as well: an instant is a {@code bigint}
 * of milliseconds, a list is JSON in a {@code text}.
 */
public final class Store {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final long PAUSE = Duration.ofMillis(20).toNanos();

	private final Path file;

	private final Schema schema;

	private final Duration patience;

	Store(Path file, Schema schema, Duration patience) {
		this.file = file;
		this.schema = schema;
		this.patience = patience;
	}

	/**
	 * The database in a folder. Neither need exist before something is kept.
	 * @param folder the folder
	 * @return the database
	 */
	public static Store in(Path folder) {
		return new Store(folder.resolve("tmux-orc.db"), Schema.current(), PATIENCE);
	}

	/**
	 * Where it is.
	 * @return its file, which need not exist
	 */
	public Path file() {
		return this.file;
	}

	/**
	 * Whether anything was ever kept.
	 * @return whether its file is there
	 */
	public boolean exists() {
		return Files.exists(this.file);
	}

	/**
	 * Do something in one transaction: all of it is kept, or, if it throws, none.
	 * @param work what to do; it must be short, because other writers wait for it
	 * @param <T> what it returns
	 * @return what the work returned
	 * @throws StoreException if the database is damaged, locked, full, or not to be
	 * written
	 */
	public <T extends @Nullable Object> T transact(Work<T> work) {
		long end = System.nanoTime() + this.patience.toNanos();
		while (true) {
			try (Connection connection = open()) {
				T result = work.run(connection);
				connection.commit();
				return result;
			}
			catch (SQLException ex) {
				// It waits by itself, but not where two change what kind of file it is.
				if (!StoreException.isBusy(ex) || System.nanoTime() > end) {
					throw StoreException.of(this.file, ex);
				}
				LockSupport.parkNanos(PAUSE);
			}
		}
	}

	/**
	 * Look whether the database can be read and is whole. Nothing is made or changed.
	 * @throws StoreException if it is damaged, locked, or not to be read
	 */
	public void check() {
		SQLiteConfig config = new SQLiteConfig();
		// One that may only read would leave the files '-wal' and '-shm' behind.
		config.resetOpenMode(SQLiteOpenMode.CREATE);
		config.setBusyTimeout(Math.toIntExact(this.patience.toMillis()));
		try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + this.file.toUri(), config.toProperties());
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("pragma integrity_check(1)")) {
			String found = result.next() ? result.getString(1) : "nothing in it";
			if (!found.equals("ok")) {
				throw StoreException.damaged(this.file, new IllegalStateException(found));
			}
			refuseNewer(Schema.version(connection));
		}
		catch (SQLException ex) {
			throw StoreException.of(this.file, ex);
		}
	}

	private Connection open() throws SQLException {
		makeFile();
		SQLiteConfig config = new SQLiteConfig();
		config.setJournalMode(SQLiteConfig.JournalMode.WAL);
		config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
		config.setBusyTimeout(Math.toIntExact(this.patience.toMillis()));
		config.enforceForeignKeys(true);
		Connection connection = Objects
			.requireNonNull(JDBC.createConnection("jdbc:sqlite:" + this.file.toUri(), config.toProperties()));
		try {
			connection.setAutoCommit(false);
			prepare(connection);
			return connection;
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	private void prepare(Connection connection) throws SQLException {
		int version = Schema.version(connection);
		refuseNewer(version);
		if (version < this.schema.steps().size()) {
			this.schema.migrate(connection);
			connection.commit();
		}
	}

	private void refuseNewer(int version) {
		if (version > this.schema.steps().size()) {
			throw new StoreException("The database " + this.file + " was made by a newer tmux-orc.",
					"Run that one, or set XDG_STATE_HOME to another folder.",
					new IllegalStateException("version " + version));
		}
	}

	// It holds what agents were told, which is nobody else's business.
	private void makeFile() {
		if (exists()) {
			return;
		}
		try {
			Files.createDirectories(this.file.getParent());
			Files.createFile(this.file,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		catch (IOException ex) {
			if (exists()) {
				return; // another process was as fast
			}
			throw new StoreException("The database " + this.file + " cannot be written.",
					"Make its folder writable, or set XDG_STATE_HOME to a folder that is.", ex);
		}
	}

	/**
	 * Something to do in a transaction.
	 *
	 * @param <T> what it returns
	 */
	@FunctionalInterface
	public interface Work<T extends @Nullable Object> {

		/**
		 * Do it.
		 * @param connection the database, without automatic commit
		 * @return what was read
		 * @throws SQLException if the database refuses
		 */
		T run(Connection connection) throws SQLException;

	}

}
