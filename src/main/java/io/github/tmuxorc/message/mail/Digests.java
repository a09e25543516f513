package io.github.tmuxorc.message.mail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.AgentFolder;
import io.github.tmuxorc.store.Store;

/**
 * The digests in the database. A letter gets into one digest, and a digest keeps its text
 * and its id until it is known what became of it: whoever takes it over from a carrier
 * that was ended types the same under the same key, and so not again.
 */
final class Digests {

	/** Longer than any delivery takes, so that only a carrier that hangs loses it. */
	private static final Duration LEASE = Duration.ofMinutes(2);

	private static final String OPEN = "open";

	private final Store store;

	private final Clock clock;

	Digests(Store store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Take what is to be delivered to a receiver: the digest that was begun, or a new one
	 * of all letters that wait.
	 * @param receiver the address of the receiver
	 * @param folder our files about the agent that has this address now
	 * @param carrier who will deliver it
	 * @return the digest, which another carrier holds if it names another; null if
	 * nothing waits
	 */
	@Nullable Digest claim(String receiver, AgentFolder folder, String carrier) {
		return this.store.transact((connection) -> {
			Digest open = open(connection, receiver);
			return (open != null) ? take(connection, open, carrier) : make(connection, receiver, folder, carrier);
		});
	}

	/**
	 * The digest to a receiver of which it is not known what became.
	 * @param receiver the address of the receiver
	 * @return the digest, or null
	 */
	@Nullable Digest open(String receiver) {
		return this.store.transact((connection) -> open(connection, receiver));
	}

	private static @Nullable Digest open(Connection connection, String receiver) throws SQLException {
		List<Digest> open = Sql.query(connection, Digest::read,
				"select * from letter_digest where receiver = ? and state = ?", receiver, OPEN);
		return open.isEmpty() ? null : open.getFirst();
	}

	private Digest take(Connection connection, Digest open, String carrier) throws SQLException {
		long now = this.clock.millis();
		boolean abandoned = open.lease().toEpochMilli() == 0 || Carriers.isDead(open.carrier());
		if (!abandoned && open.lease().toEpochMilli() > now) {
			return open;
		}
		Sql.update(connection, "update letter_digest set carrier = ?, lease = ? where id = ?", carrier,
				now + LEASE.toMillis(), open.id());
		return new Digest(open.id(), open.folder(), open.text(), carrier, open.lease(), abandoned);
	}

	private @Nullable Digest make(Connection connection, String receiver, AgentFolder folder, String carrier)
			throws SQLException {
		List<Letter> letters = Sql.query(connection, Letter::read,
				"select " + Letter.COLUMNS + " from letter l join letter_receipt r on r.letter = l.id"
						+ " where r.receiver = ? and r.digest is null and " + Letters.WAITING + " order by l.id",
				receiver);
		if (letters.isEmpty()) {
			return null;
		}
		DigestText text = DigestText.of(letters);
		long now = this.clock.millis();
		String id = "mail " + UUID.randomUUID();
		Sql.update(connection,
				"insert into letter_digest (id, receiver, folder, body, state, carrier, lease, made)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?)",
				id, receiver, folder.path().toString(), text.text(), OPEN, carrier, now + LEASE.toMillis(), now);
		for (Letter letter : letters) {
			Sql.update(connection, "update letter_receipt set digest = ?, whole = ? where letter = ? and receiver = ?",
					id, text.whole().contains(letter.id()) ? 1 : 0, letter.id(), receiver);
		}
		return new Digest(id, folder, text.text(), carrier, this.clock.instant().plus(LEASE), false);
	}

	/**
	 * Write down that a digest arrived.
	 * @param digest the digest
	 * @param proof what proves it
	 */
	void delivered(Digest digest, String proof) {
		this.store.transact((connection) -> {
			Sql.update(connection,
					"update letter_receipt set delivered = ?, proof = ? where digest = ? and delivered is null",
					this.clock.millis(), proof, digest.id());
			return end(connection, digest, "delivered");
		});
	}

	/**
	 * Write down that nothing will tell whether a digest arrived.
	 * @param digest the digest
	 */
	void unproven(Digest digest) {
		this.store.transact((connection) -> {
			Sql.update(connection,
					"update letter_receipt set unproven = ? where digest = ? and delivered is null and unproven is null",
					this.clock.millis(), digest.id());
			return end(connection, digest, "unproven");
		});
	}

	/**
	 * Let the letters of a digest wait again: it is certain that nobody got it, and that
	 * nobody will.
	 * @param digest the digest
	 */
	void dissolve(Digest digest) {
		this.store.transact((connection) -> {
			if (end(connection, digest, "dissolved")) {
				Sql.update(connection, "update letter_receipt set digest = null, whole = 0 where digest = ?",
						digest.id());
			}
			return true;
		});
	}

	/**
	 * Let others deliver a digest.
	 * @param digest the digest
	 */
	void release(Digest digest) {
		this.store.transact((connection) -> Sql.update(connection,
				"update letter_digest set lease = 0 where id = ? and carrier = ?", digest.id(), digest.carrier()));
	}

	private static boolean end(Connection connection, Digest digest, String state) throws SQLException {
		return Sql.update(connection, "update letter_digest set state = ? where id = ? and state = ?", state,
				digest.id(), OPEN) > 0;
	}

}
