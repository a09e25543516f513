package io.github.tmuxorc.task;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * The rows of one team in the database, within a transaction.
 */
final class TaskRows {

	private final Connection connection;

	private final String team;

	private final Clock clock;

	TaskRows(Connection connection, String team, Clock clock) {
		this.connection = connection;
		this.team = team;
		this.clock = clock;
	}

	static List<String> teams(Connection connection) throws SQLException {
		List<String> teams = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement("select team from task_board order by team");
				ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				teams.add(rows.getString(1));
			}
		}
		return teams;
	}

	/**
	 * Make the board if it is not there.
	 * @throws SQLException if the database refuses
	 */
	void begin() throws SQLException {
		run("insert into task_board (team, last) values (?, 0) on conflict do nothing", this.team);
	}

	TaskBoard board() throws SQLException {
		Map<Integer, List<Integer>> needs = new TreeMap<>();
		try (PreparedStatement select = prepare("select id, needs from task_dependency where team = ? order by needs",
				this.team); ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				needs.computeIfAbsent(rows.getInt(1), (id) -> new ArrayList<>()).add(rows.getInt(2));
			}
		}
		List<Task> tasks = new ArrayList<>();
		try (PreparedStatement select = prepare("select * from task where team = ? order by id", this.team);
				ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				tasks.add(task(rows, needs.getOrDefault(rows.getInt("id"), List.of())));
			}
		}
		return new TaskBoard(this.team, tasks);
	}

	int add(NewTask task, TaskState state, @Nullable String source, @Nullable Integer line) throws SQLException {
		run("update task_board set last = last + 1 where team = ?", this.team);
		int id;
		try (PreparedStatement select = prepare("select last from task_board where team = ?", this.team);
				ResultSet rows = select.executeQuery()) {
			rows.next();
			id = rows.getInt(1);
		}
		long now = this.clock.millis();
		run("insert into task (team, id, title, text, state, assignee, source, line, created, updated)"
				+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", this.team, id, task.title(), task.text(), state.toString(),
				task.assignee(), source, line, now, now);
		return id;
	}

	void need(int id, int needs) throws SQLException {
		run("insert into task_dependency (team, id, needs) values (?, ?, ?) on conflict do nothing", this.team, id,
				needs);
	}

	/**
	 * Change a task, if it is still as it was read.
	 * @param before the task as it was read
	 * @param after the task as it is to be
	 * @throws SQLException if the database refuses
	 */
	void update(Task before, Task after) throws SQLException {
		int rows = run(
				"update task set state = ?, assignee = ?, reason = ?, updated = ?"
						+ " where team = ? and id = ? and state = ? and coalesce(assignee, '') = ?",
				after.state().toString(), after.assignee(), after.reason(), this.clock.millis(), this.team, after.id(),
				before.state().toString(), Objects.requireNonNullElse(before.assignee(), ""));
		if (rows != 1) {
			throw new IllegalStateException(
					"task " + after.id() + " of " + this.team + " changed within a transaction");
		}
	}

	void event(int id, String who, String what, @Nullable String note) throws SQLException {
		run("insert into task_event (team, id, number, time, who, what, note)"
				+ " select cast(? as text), cast(? as integer), coalesce(max(number), 0) + 1, cast(? as bigint),"
				+ " cast(? as text), cast(? as text), cast(? as text) from task_event where team = ? and id = ?",
				this.team, id, this.clock.millis(), who, what, note, this.team, id);
	}

	Map<Integer, List<TaskEvent>> events() throws SQLException {
		Map<Integer, List<TaskEvent>> events = new TreeMap<>();
		try (PreparedStatement select = prepare("select * from task_event where team = ? order by id, number",
				this.team); ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				events.computeIfAbsent(rows.getInt("id"), (id) -> new ArrayList<>())
					.add(new TaskEvent(Instant.ofEpochMilli(rows.getLong("time")), rows.getString("who"),
							rows.getString("what"), UntrustedText.of(rows.getString("note"))));
			}
		}
		return events;
	}

	/**
	 * Delete the board with all that is on it.
	 * @return how many tasks were
	 * @throws SQLException if the database refuses
	 */
	int delete() throws SQLException {
		run("delete from task_event where team = ?", this.team);
		run("delete from task_dependency where team = ?", this.team);
		int tasks = run("delete from task where team = ?", this.team);
		run("delete from task_board where team = ?", this.team);
		return tasks;
	}

	private static Task task(ResultSet row, List<Integer> needs) throws SQLException {
		int line = row.getInt("line");
		return new Task(row.getInt("id"), row.getString("title"), row.getString("text"),
				TaskState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getString("assignee"),
				row.getString("reason"), row.getString("source"), (line > 0) ? line : null, needs,
				Instant.ofEpochMilli(row.getLong("created")), Instant.ofEpochMilli(row.getLong("updated")));
	}

	private int run(String sql, @Nullable Object... values) throws SQLException {
		try (PreparedStatement statement = prepare(sql, values)) {
			return statement.executeUpdate();
		}
	}

	private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
		PreparedStatement statement = this.connection.prepareStatement(sql);
		for (int index = 0; index < values.length; index++) {
			statement.setObject(index + 1, values[index]);
		}
		return statement;
	}

}
