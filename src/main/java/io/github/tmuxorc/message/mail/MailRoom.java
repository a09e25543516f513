package io.github.tmuxorc.message.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.message.mail.Postman.Outcome;

/**
 * Takes letters in, has them delivered, and hands them out.
 */
final class MailRoom {

	/** As many as a model reads without losing sight of its task. */
	private static final int MOST_READ = 20;

	private final Letters letters;

	private final Addressees addressees;

	private final Postman postman;

	private final Carrier carrier;

	MailRoom(Letters letters, Addressees addressees, Postman postman, Carrier carrier) {
		this.letters = letters;
		this.addressees = addressees;
		this.postman = postman;
		this.carrier = carrier;
	}

	/**
	 * Send a letter: keep it, and deliver it to those who are idle. One who is buried
	 * under letters of the sender keeps no other from getting it.
	 * @param sender who sends it
	 * @param to whom it is for
	 * @param text what it says
	 * @param replyTo the letter that it answers, or null
	 * @return the letter, and who got it
	 */
	MailSent send(Caller sender, String to, String text, @Nullable Long replyTo) {
		if (replyTo != null) {
			this.letters.find(replyTo, sender);
		}
		List<String> receivers = this.addressees.find(to, sender);
		Letter letter = this.letters.add(sender.address(), to, receivers, text, replyTo);
		this.postman.deliver(this.postman.living(receivers));
		List<String> delivered = new ArrayList<>();
		List<String> waiting = new ArrayList<>();
		List<String> refused = new ArrayList<>(receivers);
		for (Receipt receipt : this.letters.receipts(letter.id())) {
			((receipt.delivered() != null) ? delivered : waiting).add(receipt.receiver());
			refused.remove(receipt.receiver());
		}
		return new MailSent(letter.id(), delivered, waiting, refused, refused.isEmpty() ? null : this.letters
			.tooMany(sender.address(), refused)
				+ "; this one was not sent there. Send it to them alone once some of those were delivered or read.");
	}

	/**
	 * Read what a receiver has not got in full so far.
	 * @param caller the receiver
	 * @param acked whether it is done with it
	 * @return the letters
	 */
	MailRead readUnread(Caller caller, boolean acked) {
		List<Letter> unread = this.letters.unread(caller.address());
		List<Letter> read = unread.subList(0, Math.min(MOST_READ, unread.size()));
		this.letters.seen(read, caller.address(), acked);
		return new MailRead(read.stream().map(LetterText::of).toList(), unread.size() - read.size());
	}

	/**
	 * Read a letter, read before or not.
	 * @param caller who reads it
	 * @param id its number
	 * @param acked whether the caller is done with it
	 * @return the letter
	 * @throws NotFoundException if it is none of the caller's
	 * @throws RefusedException if it is to be acked and was not sent to the caller
	 */
	MailRead read(Caller caller, long id, boolean acked) {
		Letter letter = this.letters.find(id, caller);
		if (acked && this.letters.receipts(id).stream().noneMatch((one) -> one.receiver().equals(caller.address()))) {
			throw new RefusedException("Letter " + id + " was not sent to " + caller.address() + ".",
					"Only who got it can ack it.");
		}
		this.letters.seen(List.of(letter), caller.address(), acked);
		return new MailRead(List.of(LetterText.of(letter)), this.letters.unread(caller.address()).size());
	}

	List<Letter> list(Caller caller, boolean sent) {
		return sent ? this.letters.sent(caller.address()) : this.letters.received(caller.address());
	}

	List<LetterFate> fates(List<Letter> letters) {
		return letters.stream().map((letter) -> LetterFate.of(letter, this.letters.receipts(letter.id()))).toList();
	}

	/**
	 * Find the letters that belong together.
	 * @param caller who asks
	 * @param id the number of one of them
	 * @return all of them
	 * @throws NotFoundException if it is none of the caller's
	 */
	MailThread thread(Caller caller, long id) {
		long thread = this.letters.find(id, caller).thread();
		return new MailThread(thread, fates(this.letters.thread(thread)));
	}

	/**
	 * Deliver what can be delivered now.
	 * @return what happened
	 */
	MailDelivered deliver() {
		Set<String> receivers = this.letters.receivers();
		Map<String, Outcome> outcomes = this.postman.deliver(this.postman.living(receivers));
		return new MailDelivered(with(outcomes, Outcome.DELIVERED), with(outcomes, Outcome.UNPROVEN),
				this.letters.receivers().stream().sorted().toList());
	}

	private static List<String> with(Map<String, Outcome> outcomes, Outcome outcome) {
		return outcomes.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == outcome)
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

	/**
	 * Deliver to all agents that run, each as soon as it is idle.
	 * @param limit how long to wait for them
	 * @return what happened
	 * @throws TimeLimitException if some are not idle in time; their letters wait on
	 */
	MailDelivered deliver(Duration limit) {
		Set<String> before = this.letters.receivers();
		if (!this.carrier.carry(limit, () -> this.postman.living(this.letters.receivers()).isEmpty())) {
			throw new TimeLimitException("Within " + limit.toSeconds() + " s, some agents were not idle: " + String
				.join(", ",
						this.postman.living(this.letters.receivers()).stream().map(Agent::address).sorted().toList())
					+ ".", "Their letters wait; run 'mail deliver' again with a longer --wait.");
		}
		Set<String> after = this.letters.receivers();
		return new MailDelivered(before.stream().filter((receiver) -> !after.contains(receiver)).sorted().toList(),
				List.of(), after.stream().sorted().toList());
	}

}
