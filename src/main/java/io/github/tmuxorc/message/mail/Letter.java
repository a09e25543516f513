package io.github.tmuxorc.message.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A letter as it was sent.
 *
 * @param id its number
 * @param thread the number of the letter that its thread began with
 * @param replyTo the letter that it answers, or null
 * @param sender the address of who sent it
 * @param addressee whom it was sent to, in the sender's words, such as {@code role:qa}
 * @param text what it says
 * @param sent when
 */
record Letter(long id, long thread, @Nullable Long replyTo, String sender, String addressee, String text,
		Instant sent) {

	static final String COLUMNS = "l.id, l.thread, l.reply_to, l.sender, l.addressee, l.body, l.sent";

	static Letter read(ResultSet row) throws SQLException {
		long replyTo = row.getLong("reply_to");
		boolean first = row.wasNull();
		return new Letter(row.getLong("id"), row.getLong("thread"), first ? null : replyTo, row.getString("sender"),
				row.getString("addressee"), row.getString("body"), Instant.ofEpochMilli(row.getLong("sent")));
	}

}
