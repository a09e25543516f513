package io.github.tmuxorc.team;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.store.Store;

/**
 * Keeps the teams of one tmux server.
 */
final class TeamRecords {

	private final Store store;

	private final String socket;

	/**
	 * Create the records.
	 * @param store the database
	 * @param socket the socket of the tmux server
	 */
	TeamRecords(Store store, String socket) {
		this.store = store;
		this.socket = socket;
	}

	/**
	 * Keep a team, in the place of what was kept of its session before.
	 * @param team the team
	 */
	void keep(TeamRecord team) {
		this.store.transact((connection) -> {
			delete(connection, team.session());
			update(connection,
					"insert into team (socket, session, plan, description, project, deployed) values (?, ?, ?, ?, ?, ?)",
					this.socket, team.session(), team.plan(), team.description(), team.project(),
					team.deployed().toEpochMilli());
			int position = 0;
			for (TeamRecord.Member member : team.members()) {
				update(connection,
						"insert into team_member (socket, session, name, position, folder, worktree, task, briefed)"
								+ " values (?, ?, ?, ?, ?, ?, ?, ?)",
						this.socket, team.session(), member.name(), position++, member.folder(),
						member.worktree() ? 1 : 0, member.task(), member.briefed() ? 1 : 0);
			}
			return true;
		});
	}

	/**
	 * Note whether a member was told who it is.
	 * @param session its session
	 * @param name its name
	 * @param briefed whether it was
	 */
	void briefed(String session, String name, boolean briefed) {
		if (this.store.exists()) {
			this.store.transact((connection) -> {
				update(connection, "update team_member set briefed = ? where socket = ? and session = ? and name = ?",
						briefed ? 1 : 0, this.socket, session, name);
				return true;
			});
		}
	}

	/**
	 * Forget a team.
	 * @param session its session
	 */
	void forget(String session) {
		if (this.store.exists()) {
			this.store.transact((connection) -> {
				delete(connection, session);
				return true;
			});
		}
	}

	/**
	 * Find a team.
	 * @param session its session
	 * @return the team, or null if none was deployed there
	 */
	@Nullable TeamRecord find(String session) {
		return all().stream().filter((team) -> team.session().equals(session)).findFirst().orElse(null);
	}

	/**
	 * All teams that were deployed and not forgotten.
	 * @return the teams, by their names
	 */
	List<TeamRecord> all() {
		return this.store.exists() ? this.store.transact(this::read) : List.of();
	}

	private List<TeamRecord> read(Connection connection) throws SQLException {
		List<TeamRecord> teams = new ArrayList<>();
		try (PreparedStatement select = connection
			.prepareStatement("select * from team where socket = ? order by session")) {
			select.setString(1, this.socket);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					String session = rows.getString("session");
					teams.add(new TeamRecord(session, rows.getString("plan"), rows.getString("description"),
							rows.getString("project"), Instant.ofEpochMilli(rows.getLong("deployed")),
							members(connection, session)));
				}
			}
		}
		return teams;
	}

	private List<TeamRecord.Member> members(Connection connection, String session) throws SQLException {
		List<TeamRecord.Member> members = new ArrayList<>();
		try (PreparedStatement select = connection
			.prepareStatement("select * from team_member where socket = ? and session = ? order by position")) {
			select.setString(1, this.socket);
			select.setString(2, session);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					members.add(new TeamRecord.Member(rows.getString("name"), rows.getString("folder"),
							rows.getInt("worktree") != 0, rows.getString("task"), rows.getInt("briefed") != 0));
				}
			}
		}
		return members;
	}

	private void delete(Connection connection, String session) throws SQLException {
		update(connection, "delete from team_member where socket = ? and session = ?", this.socket, session);
		update(connection, "delete from team where socket = ? and session = ?", this.socket, session);
	}

	private static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement(sql)) {
			for (int index = 0; index < values.length; index++) {
				update.setObject(index + 1, values[index]);
			}
			update.executeUpdate();
		}
	}

}
