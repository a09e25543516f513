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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * A file of this machine. Nothing is kept open: what is done is on the disk.
 *
 * @param file the file
 * @param patience how long to wait for other writers
 */
record SqliteDatabase(Path file, Duration patience) implements Database {

	private static final long LONGEST_PAUSE = Duration.ofMillis(40).toNanos();

	@Override
	public String name() {
		return this.file.toString();
	}

	@Override
	public String remedy() {
		return "set XDG_STATE_HOME to another folder";
	}

	@Override
	public boolean exists() {
		return Files.exists(this.file);
	}

	@Override
	public Connection open() throws SQLException {
		makeFile();
		SQLiteConfig config = new SQLiteConfig();
		config.setJournalMode(SQLiteConfig.JournalMode.WAL);
		config.enforceForeignKeys(true);
		return connect(config, Duration.ZERO);
	}

	// Each transaction begins as one that writes, and there is one writer at a time. Left
	// to itself, SQLite waits longer from try to try, so that who came last gets in
	// first.
	// The driver would begin the next transaction with each commit.
	@Override
	public void begin(Connection connection) throws SQLException {
		long end = System.nanoTime() + this.patience.toNanos();
		while (true) {
			try {
				execute(connection, "begin immediate");
				return;
			}
			catch (SQLException ex) {
				if (!isBusy(ex) || System.nanoTime() > end) {
					throw ex;
				}
				LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE));
			}
		}
	}

	@Override
	public void commit(Connection connection) throws SQLException {
		execute(connection, "commit");
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public Connection check() throws SQLException {
		if (!Files.isWritable(this.file)) {
			throw notWritable(new IllegalStateException("the file is not writable"));
		}
		SQLiteConfig config = new SQLiteConfig();
		// One that may only read would leave the files '-wal' and '-shm' behind.
		config.resetOpenMode(SQLiteOpenMode.CREATE);
		Connection connection = connect(config, this.patience);
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("pragma integrity_check(1)")) {
			String found = result.next() ? result.getString(1) : "nothing in it";
			if (!found.equals("ok")) {
				throw damaged(new IllegalStateException(found));
			}
			return connection;
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	@Override
	public String checked() {
		return this.file + " is whole.";
	}

	@Override
	public boolean isBusy(SQLException failure) {
		int code = primaryCode(failure);
		return code == 5 || code == 6;
	}

	@Override
	public StoreException explain(SQLException failure) {
		return switch (primaryCode(failure)) {
			case 5, 6 -> StoreException.busy(this, failure);
			case 11, 26 -> damaged(failure);
			case 13 -> new StoreException("The disk that holds the database " + this.file + " is full.",
					"Make room on it, and run the command again.", failure);
			case 3, 8, 10, 14, 23 -> notWritable(failure);
			default -> StoreException.unknown(this, failure);
		};
	}

	private Connection connect(SQLiteConfig config, Duration patience) throws SQLException {
		config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
		return Objects.requireNonNull(JDBC.createConnection("jdbc:sqlite:" + this.file.toUri(), config.toProperties()));
	}

	private StoreException damaged(Throwable cause) {
		return new StoreException("The database " + this.file + " is damaged.",
				"Move it away together with its files '-wal' and '-shm', and a new one is made.", cause);
	}

	private StoreException notWritable(Throwable cause) {
		return new StoreException("The database " + this.file + " cannot be written.",
				"Make it and its folder writable, or set XDG_STATE_HOME to a folder that is.", cause);
	}

	// The upper bits tell the same more exactly.
	private static int primaryCode(SQLException failure) {
		return failure.getErrorCode() & 0xff;
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

}
