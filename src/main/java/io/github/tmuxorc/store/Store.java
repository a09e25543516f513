package io.github.tmuxorc.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * The database of what outlives tmux. Each piece of work has a connection of its own, and
 * so a moment at most in which others wait: nothing is kept open, nothing is loaded
 * before it is needed, and what is done is on the disk. Any number of threads and
 * processes can use it at once.
 * <p>
 * SQL is written so that SQLite and PostgreSQL take it: an instant is a {@code bigint} of
 * milliseconds, a list is JSON in a {@code text}. In both, one transaction runs at a
 * time: what it reads stays true until it ends.
 */
public final class Store {

	/** Many agents can claim at once on a machine that has other things to do. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final long PAUSE = Duration.ofMillis(20).toNanos();

	private final Supplier<Database> database;

	private final Schema schema;

	private final Duration patience;

	Store(Supplier<Database> database, Schema schema, Duration patience) {
		this.database = SingletonSupplier.of(database);
		this.schema = schema;
		this.patience = patience;
	}

	/**
	 * The database in a folder. Neither need exist before something is kept.
	 * @param folder the folder
	 * @return the database
	 */
	public static Store in(Path folder) {
		return new Store(() -> new SqliteDatabase(folder.resolve("tmux-orc.db"), PATIENCE), Schema.current(), PATIENCE);
	}

	/**
	 * The database of a PostgreSQL server. Its tables are made when something is kept.
	 * @param url the address, as {@code jdbc:postgresql://HOST/DATABASE}
	 * @return the database, which fails when it is used if the address is none
	 */
	public static Store at(String url) {
		return new Store(() -> new PostgresDatabase(url, PATIENCE), Schema.current(), PATIENCE);
	}

	/**
	 * What it is called.
	 * @return its file, or its name and its server
	 */
	public String name() {
		return database().name();
	}

	/**
	 * Whether anything was ever kept.
	 * @return whether it is there; true if only a look into it could tell
	 */
	public boolean exists() {
		return database().exists();
	}

	/**
	 * Do something in one transaction: all of it is kept, or, if it throws, none.
	 * @param work what to do; it must be short, because other writers wait for it, and is
	 * done again if another was in the way
	 * @param <T> what it returns
	 * @return what the work returned
	 * @throws StoreException if the database is damaged, locked, full, away, or not to be
	 * written
	 */
	public <T extends @Nullable Object> T transact(Work<T> work) {
		long end = System.nanoTime() + this.patience.toNanos();
		while (true) {
			try (Connection connection = database().open()) {
				prepare(connection);
				T result = work.run(connection);
				database().commit(connection);
				return result;
			}
			catch (SQLException ex) {
				// They wait by themselves to begin, but not in each case.
				if (!database().isBusy(ex) || System.nanoTime() > end) {
					throw database().explain(ex);
				}
				LockSupport.parkNanos(PAUSE);
			}
		}
	}

	/**
	 * Look whether the database can be used. Nothing is made or changed.
	 * @return a sentence that says so
	 * @throws StoreException if it is damaged, locked, away, or not to be written
	 */
	public String check() {
		try (Connection connection = database().check()) {
			refuseNewer(Schema.version(connection));
			return database().checked();
		}
		catch (SQLException ex) {
			throw database().explain(ex);
		}
	}

	private Database database() {
		return this.database.get();
	}

	private void prepare(Connection connection) throws SQLException {
		database().begin(connection);
		int version = Schema.version(connection);
		refuseNewer(version);
		if (version < this.schema.steps().size()) {
			this.schema.migrate(connection);
			database().commit(connection);
			database().begin(connection);
		}
	}

	private void refuseNewer(int version) {
		if (version > this.schema.steps().size()) {
			throw new StoreException("The database " + name() + " was made by a newer tmux-orc.",
					"Run that one, or " + database().remedy() + ".", new IllegalStateException("version " + version));
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
		 * @param connection the database, in a transaction
		 * @return what was read
		 * @throws SQLException if the database refuses
		 */
		T run(Connection connection) throws SQLException;

	}

}
