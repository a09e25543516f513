package io.github.tmuxorc.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, as the steps that lead to them: each step brings a database of the version
 * before to the next. A step that was released never changes.
 *
 * @param steps the SQL of each step, the first makes version 1
 */
record Schema(List<String> steps) {

	private static final List<String> FILES = List.of("001-agent-starts.sql", "002-tasks.sql", "003-teams.sql",
			"004-mail.sql");

	Schema {
		steps = List.copyOf(steps);
	}

	/**
	 * The schema of this program.
	 * @return all its steps
	 */
	static Schema current() {
		return new Schema(FILES.stream().map(Schema::read).toList());
	}

	private static String read(String file) {
		try (InputStream input = Schema.class.getResourceAsStream(file)) {
			if (input == null) {
				throw new IllegalStateException(file + " is missing from the program");
			}
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The version of a database.
	 * @param connection the database
	 * @return the number of the last step that it has taken; 0 if it is empty
	 * @throws SQLException if it cannot be read
	 */
	static int version(Connection connection) throws SQLException {
		try (ResultSet tables = connection.getMetaData()
			.getTables(null, connection.getSchema(), "schema_version", null)) {
			if (!tables.next()) {
				return 0;
			}
		}
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("select max(version) from schema_version")) {
			return result.next() ? result.getInt(1) : 0;
		}
	}

	/**
	 * Take the steps that a database has not taken. To be called in a transaction, so
	 * that it takes all or none.
	 * @param connection the database
	 * @throws SQLException if a step fails
	 */
	void migrate(Connection connection) throws SQLException {
		int version = version(connection);
		try (Statement statement = connection.createStatement()) {
			if (version == 0) {
				statement.execute("create table if not exists schema_version ("
						+ "version integer not null primary key, applied bigint not null)");
			}
			for (int step = version; step < this.steps.size(); step++) {
				for (String sql : this.steps.get(step).split(";\\s*(\n|$)", -1)) {
					if (!sql.isBlank()) {
						statement.execute(sql);
					}
				}
				applied(connection, step + 1);
			}
		}
	}

	private static void applied(Connection connection, int version) throws SQLException {
		try (PreparedStatement insert = connection
			.prepareStatement("insert into schema_version (version, applied) values (?, ?)")) {
			insert.setInt(1, version);
			insert.setLong(2, System.currentTimeMillis());
			insert.executeUpdate();
		}
	}

}
