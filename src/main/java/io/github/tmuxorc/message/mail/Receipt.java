package io.github.tmuxorc.message.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter at one of its receivers.
 *
 * @param letter the number of the letter
 * @param receiver the address of the receiver
 * @param whole whether what was or is typed holds all of it
 * @param delivered when it was proven to be typed into the receiver's composer, or null
 * @param proof what proves that, or null
 * @param unproven when it was given up to find out whether what was typed arrived, or
 * null
 * @param seen when it was read by a tool or a command, or null
 * @param seenBy who read it, or null
 * @param acked when the receiver said that it is done with it, or null
 */
record Receipt(long letter, String receiver, boolean whole, @Nullable Instant delivered, @Nullable String proof,
		@Nullable Instant unproven, @Nullable Instant seen, @Nullable String seenBy, @Nullable Instant acked) {

	static Receipt read(ResultSet row) throws SQLException {
		return new Receipt(row.getLong("letter"), row.getString("receiver"), row.getInt("whole") != 0,
				Sql.instant(row, "delivered"), row.getString("proof"), Sql.instant(row, "unproven"),
				Sql.instant(row, "seen"), row.getString("seen_by"), Sql.instant(row, "acked"));
	}

	/**
	 * How far the letter came.
	 * @return the furthest that is known
	 */
	State state() {
		if (this.acked != null) {
			return State.ACKED;
		}
		if (this.seen != null) {
			return State.READ;
		}
		if (this.delivered != null) {
			return this.whole ? State.DELIVERED : State.ANNOUNCED;
		}
		return (this.unproven != null) ? State.UNPROVEN : State.WAITING;
	}

	/**
	 * The furthest, with its time and how it is known.
	 * @return a few words
	 */
	@Override
	public String toString() {
		return switch (state()) {
			case ACKED -> "acked at " + this.acked;
			case READ -> "read at " + this.seen + " by " + this.seenBy;
			case DELIVERED -> "delivered at " + this.delivered + " (proof: " + this.proof + ")";
			case ANNOUNCED ->
				"announced at " + this.delivered + " (proof: " + this.proof + "; all of it is still to be read)";
			case UNPROVEN -> "unproven at " + this.unproven + " (typed, and nothing tells whether it arrived)";
			case WAITING -> "waiting";
		};
	}

	/**
	 * How far a letter came.
	 */
	enum State {

		/** It was not delivered so far. */
		WAITING,

		/** It was typed, or it may have been, and nothing tells whether it arrived. */
		UNPROVEN,

		/** It was typed in part, or told of, and all of it is still to be read. */
		ANNOUNCED,

		/** It was typed into the composer and taken. */
		DELIVERED,

		/** It was read by a tool or a command. */
		READ,

		/** The receiver is done with it. */
		ACKED;

		@Override
		@JsonValue
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
