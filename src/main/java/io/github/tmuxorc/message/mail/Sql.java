package io.github.tmuxorc.message.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Runs statements with values.
 */
final class Sql {

	private Sql() {
	}

	/**
	 * Change rows.
	 * @param connection the database
	 * @param sql the statement
	 * @param values the values of its question marks
	 * @return how many rows were changed
	 * @throws SQLException if the database refuses
	 */
	static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, values);
			return statement.executeUpdate();
		}
	}

	/**
	 * Read rows.
	 * @param <T> what a row is read as
	 * @param connection the database
	 * @param row reads a row
	 * @param sql the statement
	 * @param values the values of its question marks
	 * @return the rows
	 * @throws SQLException if the database refuses
	 */
	static <T> List<T> query(Connection connection, Row<T> row, String sql, @Nullable Object... values)
			throws SQLException {
		List<T> rows = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, values);
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					rows.add(row.read(result));
				}
			}
		}
		return rows;
	}

	/**
	 * Read a number.
	 * @param connection the database
	 * @param sql the statement, which gives one row with one number
	 * @param values the values of its question marks
	 * @return the number
	 * @throws SQLException if the database refuses
	 */
	static long number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
		return query(connection, (row) -> row.getLong(1), sql, values).getFirst();
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		long millis = row.getLong(column);
		return row.wasNull() ? null : Instant.ofEpochMilli(millis);
	}

	private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
		for (int index = 0; index < values.length; index++) {
			statement.setObject(index + 1, values[index]);
		}
	}

	/**
	 * Reads a row.
	 *
	 * @param <T> what it is read as
	 */
	@FunctionalInterface
	interface Row<T> {

		T read(ResultSet row) throws SQLException;

	}

}
