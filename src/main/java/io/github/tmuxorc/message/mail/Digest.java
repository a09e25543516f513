package io.github.tmuxorc.message.mail;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import io.github.tmuxorc.agent.AgentFolder;

/**
 * Letters that are typed into a receiver's composer together.
 *
 * @param id names it for ever, so that it is typed once
 * @param folder our files about the agent that it was made for
 * @param text what is typed
 * @param carrier who delivers it
 * @param lease until when nobody else does, as long as the carrier lives
 * @param abandoned whether it was taken over from a carrier that will never go on
 */
record Digest(String id, AgentFolder folder, String text, String carrier, Instant lease, boolean abandoned) {

	static Digest read(ResultSet row) throws SQLException {
		return new Digest(row.getString("id"), new AgentFolder(Path.of(row.getString("folder"))), row.getString("body"),
				row.getString("carrier"), Instant.ofEpochMilli(row.getLong("lease")), false);
	}

}
