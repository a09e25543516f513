package io.github.tmuxorc.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

import org.postgresql.Driver;

import io.github.tmuxorc.failure.FailedException;

/**
 * A database of a PostgreSQL server, which teams on several machines can share. The
 * driver is loaded when it is used first.
 */
final class PostgresDatabase implements Database {

	static final String SCHEME = "jdbc:postgresql:";

	/** Anything, but the same in each process of this program. */
	private static final long LOCK = 7_466_878_111L;

	private static final long MOST_CONNECT_SECONDS = 5;

	private final String url;

	/** What the address does not say. */
	private final Properties defaults;

	/** What the address says. */
	private final Properties names;

	/**
	 * Create the database.
	 * @param url its address, which can hold a password and so is never shown
	 * @param patience how long to wait for other writers, and at most for the server
	 * @throws FailedException if that is no address
	 */
	PostgresDatabase(String url, Duration patience) {
		Properties defaults = new Properties();
		String millis = Long.toString(patience.toMillis());
		defaults.setProperty("options", "-c lock_timeout=" + millis + " -c idle_in_transaction_session_timeout=60000");
		defaults.setProperty("connectTimeout",
				Long.toString(Math.clamp(patience.toSeconds(), 1, MOST_CONNECT_SECONDS)));
		defaults.setProperty("socketTimeout", "60");
		defaults.setProperty("ApplicationName", "tmux-orc");
		// What Kerberos needs is not in the program.
		defaults.setProperty("gssEncMode", "disable");
		// The driver would take a password before a host for a port, and write it into
		// the log.
		Properties parsed = url.matches(SCHEME + "(?!//[^/]*@).*") ? Driver.parseURL(url, defaults) : null;
		if (parsed == null) {
			throw new FailedException("The setting 'orc.store.url' is not the address of a PostgreSQL database.",
					"Write it as jdbc:postgresql://HOST/DATABASE?user=NAME, or leave it empty.");
		}
		this.url = url;
		this.defaults = defaults;
		this.names = parsed;
	}

	@Override
	public String name() {
		return "'" + this.names.getProperty("PGDBNAME", "") + "' on " + server();
	}

	@Override
	public String remedy() {
		return "set orc.store.url to another database";
	}

	// What is in it is known when it is read.
	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public Connection open() throws SQLException {
		Connection connection = Objects.requireNonNull(new Driver().connect(this.url, this.defaults));
		try {
			connection.setAutoCommit(false);
			return connection;
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	// What is read then stays true until it is written, without a rule for each table,
	// and nobody has to try again.
	@Override
	public void begin(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
		}
	}

	@Override
	public void commit(Connection connection) throws SQLException {
		connection.commit();
	}

	@Override
	public Connection check() throws SQLException {
		Connection connection = open();
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("show transaction_read_only")) {
			if (result.next() && result.getString(1).equals("on")) {
				throw readOnly(new IllegalStateException("transaction_read_only is on"));
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
		return name() + " answers.";
	}

	// Also a server that starts, or has no connection left.
	@Override
	public boolean isBusy(SQLException failure) {
		return switch (state(failure)) {
			case "40001", "40P01", "55P03", "57P03", "53300" -> true;
			default -> false;
		};
	}

	@Override
	public StoreException explain(SQLException failure) {
		if (isBusy(failure)) {
			return StoreException.busy(this, failure);
		}
		String user = "'" + this.names.getProperty("user", System.getProperty("user.name", "")) + "'";
		return switch (state(failure)) {
			case "28P01", "28000", "08004" ->
				new StoreException("The database " + name() + " refuses the user " + user + " or the password.",
						"Correct them in orc.store.url or in the file ~/.pgpass.", failure);
			case "3D000" -> new StoreException("The database " + name() + " does not exist.",
					"Create it there with 'createdb', or correct orc.store.url.", failure);
			case "25006" -> readOnly(failure);
			case "42501" -> new StoreException("The database " + name() + " does not let " + user + " do this.",
					"Give that user the right to create tables in it, or name another in orc.store.url.", failure);
			case "53100" -> new StoreException("The disk that holds the database " + name() + " is full.",
					"Make room on it, and run the command again.", failure);
			case "08000", "08001", "08003", "08006", "57P01", "57P02" ->
				new StoreException("The server of the database " + name() + " cannot be reached.",
						"Start it and see to the network, or correct orc.store.url.", failure);
			default -> StoreException.unknown(this, failure);
		};
	}

	private StoreException readOnly(Throwable cause) {
		return new StoreException("The database " + name() + " can only be read.",
				"Name the server that can be written in orc.store.url.", cause);
	}

	private String server() {
		return this.names.getProperty("PGHOST", "localhost") + ":" + this.names.getProperty("PGPORT", "5432");
	}

	private static String state(SQLException failure) {
		return Objects.requireNonNullElse(failure.getSQLState(), "");
	}

}
