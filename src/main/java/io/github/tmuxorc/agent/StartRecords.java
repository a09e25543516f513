package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.json.JsonTree;
import io.github.tmuxorc.process.UncutWork;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.store.StoreException;
import io.github.tmuxorc.surface.AnswerJson;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Keeps what is needed to start the agents of one tmux server again. An agent that runs
 * must not fail because its record cannot be written: all that it lacks is a way back
 * once its pane is gone.
 */
final class StartRecords {

	private static final Log logger = LogFactory.getLog(StartRecords.class);

	private final Store store;

	private final TmuxClient tmux;

	private final Agents agents;

	private final AgentFolders folders;

	StartRecords(Store store, TmuxClient tmux, Agents agents, AgentFolders folders) {
		this.store = store;
		this.tmux = tmux;
		this.agents = agents;
		this.folders = folders;
	}

	/**
	 * Keep how an agent was started, in the place of what was kept of it before, and of
	 * those of the same name in its session that are gone. An interrupt does not cut this
	 * off: the agent runs, and whoever started it must get to know it.
	 * @param agent the agent
	 * @param record how it was started
	 * @return what did not work, or null
	 */
	@Nullable String keep(Agent agent, StartRecord record) {
		return UncutWork.call(() -> write(agent, record));
	}

	private @Nullable String write(Agent agent, StartRecord record) {
		String socket = server();
		return told(agent, "How it was started is not on record, so that 'agent restart' will not work.", () -> {
			List<AgentFolder> gone = gone(socket, record);
			this.store.transact((connection) -> {
				for (AgentFolder folder : gone) {
					delete(connection, folder);
				}
				delete(connection, record.folder());
				insert(connection, socket, agent.pane().id(), record);
				return true;
			});
		});
	}

	private List<AgentFolder> gone(String socket, StartRecord record) {
		List<AgentFolder> namesakes = find(socket, record.name()).stream()
			.filter((other) -> other.session().equals(record.session()))
			.map(StartRecord::folder)
			.toList();
		if (namesakes.isEmpty()) {
			return namesakes;
		}
		List<AgentFolder> living = this.agents.list().stream().map(Agent::folder).toList();
		return namesakes.stream().filter((folder) -> !living.contains(folder)).toList();
	}

	/**
	 * Forget an agent.
	 * @param agent the agent
	 * @return what did not work, or null
	 */
	@Nullable String forget(Agent agent) {
		if (!this.store.exists()) {
			return null;
		}
		return told(agent, "How it was started stays on record.", () -> this.store.transact((connection) -> {
			delete(connection, agent.folder());
			return true;
		}));
	}

	/**
	 * Forget an agent that is gone.
	 * @param folder its folder
	 * @throws StoreException if the database cannot be used
	 */
	void forget(AgentFolder folder) {
		this.store.transact((connection) -> {
			delete(connection, folder);
			return true;
		});
	}

	/**
	 * Find how agents of a name were started.
	 * @param name the name
	 * @return the records, the last started first
	 * @throws StoreException if the database cannot be used
	 */
	List<StartRecord> find(String name) {
		return find(server(), name);
	}

	private List<StartRecord> find(String socket, String name) {
		return this.store.exists() ? this.store.transact((connection) -> find(connection, socket, name)) : List.of();
	}

	/**
	 * How all agents were started, those that are gone and those that live.
	 * @return the records, the first started first
	 * @throws StoreException if the database cannot be used
	 */
	List<StartRecord> all() {
		String socket = server();
		return this.store.exists() ? this.store.transact((connection) -> select(connection,
				"select * from agent_start where socket = ? order by started", socket)) : List.of();
	}

	/**
	 * Find other tmux servers whose agents were started in a session of a name.
	 * @param session the name
	 * @return the sockets of the servers, sorted
	 * @throws StoreException if the database cannot be used
	 */
	List<String> elsewhere(String session) {
		return !this.store.exists() ? List.of() : this.store.transact((connection) -> {
			List<String> sockets = new ArrayList<>();
			try (PreparedStatement select = connection.prepareStatement(
					"select distinct socket from agent_start where session = ? and socket <> ? order by socket")) {
				select.setString(1, session);
				select.setString(2, server());
				try (ResultSet rows = select.executeQuery()) {
					while (rows.next()) {
						sockets.add(rows.getString(1));
					}
				}
			}
			return sockets;
		});
	}

	/**
	 * How agents on another machine were started, which need not answer now.
	 * @return the records, the first started first; empty if the database cannot be used
	 */
	List<StartRecord> known() {
		Host host = this.folders.machine().host();
		if (host == null || !this.store.exists()) {
			return List.of();
		}
		String prefix = host.name() + ":";
		String sql = "select * from agent_start where substr(socket, 1, " + prefix.length() + ") = ? order by started";
		try {
			return this.store.transact((connection) -> select(connection, sql, prefix));
		}
		catch (StoreException ex) {
			logger.warn("The agents of host " + host.name() + " are not known", ex);
			return List.of();
		}
	}

	// The sockets of another machine are called as ours are.
	private String server() {
		Host host = this.folders.machine().host();
		return ((host != null) ? host.name() + ":" : "") + this.tmux.socket();
	}

	private static @Nullable String told(Agent agent, String consequence, Runnable work) {
		try {
			work.run();
			return null;
		}
		catch (StoreException ex) {
			logger.warn("Agent " + agent.address() + ": " + consequence, ex);
			return consequence + " " + ex.getMessage();
		}
	}

	private static void insert(Connection connection, String socket, PaneId pane, StartRecord record)
			throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(
				"insert into agent_start (folder, socket, session, name, role, program, arguments, directory,"
						+ " permission_mode, briefing, conversation, pane, started)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
			@Nullable String[] values = { record.folder().path().toString(), socket, record.session(), record.name(),
					record.role(), record.program(), AnswerJson.write(record.arguments()),
					record.directory().toString(), record.permissionMode(), record.briefing(), record.conversation(),
					pane.value() };
			for (int index = 0; index < values.length; index++) {
				insert.setString(index + 1, values[index]);
			}
			insert.setLong(values.length + 1, record.started().toEpochMilli());
			insert.executeUpdate();
		}
	}

	private static void delete(Connection connection, AgentFolder folder) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement("delete from agent_start where folder = ?")) {
			delete.setString(1, folder.path().toString());
			delete.executeUpdate();
		}
	}

	private List<StartRecord> find(Connection connection, String socket, String name) throws SQLException {
		return select(connection, "select * from agent_start where socket = ? and name = ? order by started desc",
				socket, name);
	}

	private List<StartRecord> select(Connection connection, String sql, String... values) throws SQLException {
		List<StartRecord> records = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement(sql)) {
			for (int index = 0; index < values.length; index++) {
				select.setString(index + 1, values[index]);
			}
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					records.add(record(rows));
				}
			}
		}
		return records;
	}

	private StartRecord record(ResultSet row) throws SQLException {
		return new StartRecord(this.folders.of(Path.of(row.getString("folder"))), row.getString("session"),
				row.getString("name"), row.getString("role"), row.getString("program"),
				JsonTree.read(row.getString("arguments")).valueStream().map(JsonNode::stringValue).toList(),
				Path.of(row.getString("directory")), row.getString("permission_mode"), row.getString("briefing"),
				row.getString("conversation"), Instant.ofEpochMilli(row.getLong("started")));
	}

}
