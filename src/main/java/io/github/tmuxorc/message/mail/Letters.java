package io.github.tmuxorc.message.mail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.tmux.TerminalText;

/**
 * The letters in the database, and their receipts.
 */
public final class Letters {

	/** What has neither been typed, nor may have been, nor was read. */
	static final String WAITING = "r.delivered is null and r.unproven is null and r.seen is null";

	private final Store store;

	private final MailMark mark;

	private final MailProperties limits;

	private final Clock clock;

	Letters(Store store, MailMark mark, MailProperties limits, Clock clock) {
		this.store = store;
		this.mark = mark;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * Keep a letter for those receivers for whom not too many of the sender wait already.
	 * @param sender the address of who sends it
	 * @param addressee whom it is sent to, in the sender's words
	 * @param receivers the addresses of those, without the sender
	 * @param given what it says; what a terminal would obey is left out
	 * @param replyTo the letter that it answers, or null
	 * @return the letter, with a receipt for each who is to get it
	 * @throws UsageException if it is empty or too long
	 * @throws RefusedException if too many wait for every receiver; nothing is kept then
	 */
	Letter add(String sender, String addressee, List<String> receivers, String given, @Nullable Long replyTo) {
		String text = TerminalText.withoutControls(given);
		if (text.isBlank()) {
			throw new UsageException("The letter is empty.", "Give some text to send.");
		}
		if (text.length() > this.limits.longest()) {
			throw new UsageException(
					"The letter has " + text.length() + " characters; " + this.limits.longest() + " are the most.",
					"Put it into a file, and send the path of that.");
		}
		return this.store.transact((connection) -> {
			List<String> open = withoutFull(connection, sender, receivers);
			long id = Sql.number(connection, "select coalesce(max(id), 0) + 1 from letter");
			long thread = (replyTo != null) ? Sql.number(connection, "select thread from letter where id = ?", replyTo)
					: id;
			Letter letter = new Letter(id, thread, replyTo, sender, addressee, text, this.clock.instant());
			Sql.update(connection,
					"insert into letter (id, thread, reply_to, sender, addressee, body, sent) values (?, ?, ?, ?, ?, ?, ?)",
					id, thread, replyTo, sender, addressee, text, letter.sent().toEpochMilli());
			for (String receiver : open) {
				Sql.update(connection, "insert into letter_receipt (letter, receiver, whole) values (?, ?, 0)", id,
						receiver);
			}
			this.mark.change();
			return letter;
		});
	}

	private List<String> withoutFull(Connection connection, String sender, List<String> receivers) throws SQLException {
		List<String> open = new ArrayList<>();
		for (String receiver : receivers) {
			long waiting = Sql.number(connection,
					"select count(*) from letter_receipt r join letter l on l.id = r.letter"
							+ " where l.sender = ? and r.receiver = ? and " + WAITING,
					sender, receiver);
			if (waiting < this.limits.mostWaiting()) {
				open.add(receiver);
			}
		}
		if (open.isEmpty()) {
			throw new RefusedException(tooMany(sender, receivers) + "; this one was not sent.",
					"Send it again once some of those were delivered or read.");
		}
		return open;
	}

	/**
	 * Why a letter was not sent to some.
	 * @param sender the address of its sender
	 * @param full the addresses of those
	 * @return a sentence without its full stop
	 */
	String tooMany(String sender, List<String> full) {
		return this.limits.mostWaiting() + " letters from " + sender + " wait for "
				+ ((full.size() > 1) ? "each of " : "") + String.join(", ", full) + " already";
	}

	/**
	 * Find a letter that somebody sent or got.
	 * @param id its number
	 * @param caller who asks
	 * @return the letter
	 * @throws NotFoundException if there is none, or it is none of the caller's
	 */
	Letter find(long id, Caller caller) {
		List<Letter> found = query((connection) -> Sql.query(connection, Letter::read,
				"select " + Letter.COLUMNS + " from letter l where l.id = ? and (? = 1 or l.sender = ? or exists"
						+ " (select 1 from letter_receipt r where r.letter = l.id and r.receiver = ?))",
				id, caller.isPerson() ? 1 : 0, caller.address(), caller.address()));
		if (found.isEmpty()) {
			throw new NotFoundException("No letter of " + caller.address() + " has the number " + id + ".",
					"Run 'mail list' to see the letters.");
		}
		return found.getFirst();
	}

	/**
	 * The letters that a receiver has not got in full so far: neither read nor typed.
	 * @param receiver the address of the receiver
	 * @return the letters, the oldest first
	 */
	List<Letter> unread(String receiver) {
		return query((connection) -> Sql.query(connection, Letter::read, "select " + Letter.COLUMNS
				+ " from letter l join letter_receipt r on r.letter = l.id"
				+ " where r.receiver = ? and r.seen is null and (r.delivered is null or r.whole = 0) order by l.id",
				receiver));
	}

	/**
	 * The letters that somebody got.
	 * @param receiver the address of the receiver
	 * @return the letters, the newest first
	 */
	List<Letter> received(String receiver) {
		return query((connection) -> Sql.query(connection, Letter::read, "select " + Letter.COLUMNS
				+ " from letter l join letter_receipt r on r.letter = l.id where r.receiver = ? order by l.id desc",
				receiver));
	}

	/**
	 * The letters that somebody sent.
	 * @param sender the address of the sender
	 * @return the letters, the newest first
	 */
	List<Letter> sent(String sender) {
		return query((connection) -> Sql.query(connection, Letter::read,
				"select " + Letter.COLUMNS + " from letter l where l.sender = ? order by l.id desc", sender));
	}

	/**
	 * The letters of a thread.
	 * @param thread its number
	 * @return the letters, the oldest first
	 */
	List<Letter> thread(long thread) {
		return query((connection) -> Sql.query(connection, Letter::read,
				"select " + Letter.COLUMNS + " from letter l where l.thread = ? order by l.id", thread));
	}

	/**
	 * What became of a letter.
	 * @param letter its number
	 * @return a receipt for each receiver
	 */
	List<Receipt> receipts(long letter) {
		return query((connection) -> Sql.query(connection, Receipt::read,
				"select * from letter_receipt where letter = ? order by receiver", letter));
	}

	/**
	 * Write down that letters were read.
	 * @param letters the letters
	 * @param receiver the address of whom they were read for
	 * @param acked whether the receiver is done with them
	 */
	void seen(List<Letter> letters, String receiver, boolean acked) {
		long now = this.clock.millis();
		this.store.transact((connection) -> {
			for (Letter letter : letters) {
				Sql.update(connection,
						"update letter_receipt set seen = ?, seen_by = ? where letter = ? and receiver = ? and seen is null",
						now, receiver, letter.id(), receiver);
				if (acked) {
					Sql.update(connection,
							"update letter_receipt set acked = ? where letter = ? and receiver = ? and acked is null",
							now, letter.id(), receiver);
				}
			}
			return true;
		});
	}

	/**
	 * For whom letters wait.
	 * @return addresses of agents
	 */
	Set<String> receivers() {
		return Set.copyOf(query((connection) -> Sql.query(connection, (row) -> row.getString(1),
				"select distinct r.receiver from letter_receipt r where " + WAITING + " and r.receiver <> ?",
				Caller.PERSON)));
	}

	/**
	 * How many letters wait for the agents of a team, living or gone.
	 * @param session the name of its session
	 * @return the number; a letter to several counts for each
	 */
	public int waitingIn(String session) {
		String prefix = session + ":";
		return query((connection) -> Sql.query(connection, (row) -> row.getInt(1),
				"select count(*) from letter_receipt r where " + WAITING + " and substr(r.receiver, 1, ?) = ?",
				prefix.length(), prefix))
			.stream()
			.mapToInt(Integer::intValue)
			.sum();
	}

	/**
	 * Delete the letters to the agents of a team. What those wrote to others is the mail
	 * of the others, and stays, with what it answers.
	 * @param session the name of its session
	 * @return how many were deleted; a letter to several counts for each
	 */
	public int forget(String session) {
		if (!this.store.exists()) {
			return 0;
		}
		String prefix = session + ":";
		return this.store.transact((connection) -> {
			int receipts = Sql.update(connection, "delete from letter_receipt where substr(receiver, 1, ?) = ?",
					prefix.length(), prefix);
			Sql.update(connection, "delete from letter_digest where substr(receiver, 1, ?) = ?", prefix.length(),
					prefix);
			int letters = receipts;
			while (letters > 0) {
				letters = Sql.update(connection,
						"delete from letter where not exists (select 1 from letter_receipt r where r.letter = letter.id)"
								+ " and not exists (select 1 from letter answer where answer.reply_to = letter.id)");
			}
			return receipts;
		});
	}

	/**
	 * Whether somebody ever sent or got a letter.
	 * @param address the address
	 * @return whether it is known from one
	 */
	boolean knows(String address) {
		return !query((connection) -> Sql.query(connection, (row) -> row.getLong(1),
				"select letter from letter_receipt where receiver = ? union select id from letter where sender = ?",
				address, address))
			.isEmpty();
	}

	private <T> List<T> query(Store.Work<List<T>> work) {
		return this.store.exists() ? this.store.transact(work) : List.of();
	}

}
