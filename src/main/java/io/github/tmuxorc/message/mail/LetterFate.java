package io.github.tmuxorc.message.mail;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * A letter, and what became of it at each receiver.
 *
 * @param id its number
 * @param from the address of its sender
 * @param to whom it was sent to, in the sender's words
 * @param sent when it was sent
 * @param replyTo the number of the letter that it answers; left out if it answers none
 * @param text what it says
 * @param receipts what became of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterFate(long id, String from, String to, String sent, @Nullable Long replyTo, UntrustedText text,
		List<Stage> receipts) {

	private static final int LINE = 60;

	LetterFate {
		receipts = List.copyOf(receipts);
	}

	static LetterFate of(Letter letter, List<Receipt> receipts) {
		return new LetterFate(letter.id(), letter.sender(), letter.addressee(), letter.sent().toString(),
				letter.replyTo(), new UntrustedText(letter.text()), receipts.stream().map(Stage::of).toList());
	}

	/**
	 * The cells of its line in a table.
	 * @return number, sender, addressee, what became of it, and its first line
	 */
	List<String> row() {
		String line = this.text.text().strip().lines().findFirst().orElse("");
		return List.of(Long.toString(this.id), this.from, this.to,
				this.receipts.stream()
					.collect(Collectors.groupingBy(Stage::state, TreeMap::new, Collectors.counting()))
					.entrySet()
					.stream()
					.map((entry) -> entry.getKey() + ((this.receipts.size() > 1) ? " " + entry.getValue() : ""))
					.collect(Collectors.joining(", ")),
				(line.length() > LINE) ? line.substring(0, line.offsetByCodePoints(0, LINE / 2)) + "…" : line);
	}

	@Override
	public String toString() {
		return "#" + this.id + " from " + this.from + " to " + this.to + ", " + this.sent
				+ ((this.replyTo != null) ? ", answering #" + this.replyTo : "")
				+ this.receipts.stream().map((stage) -> "\n  " + stage).collect(Collectors.joining()) + "\n"
				+ this.text;
	}

	/**
	 * How far a letter came at one receiver.
	 *
	 * @param receiver the address of the receiver
	 * @param state the furthest that is known
	 * @param known the same with its time and how it is known
	 */
	record Stage(String receiver, Receipt.State state, String known) {

		static Stage of(Receipt receipt) {
			return new Stage(receipt.receiver(), receipt.state(), receipt.toString());
		}

		@Override
		public String toString() {
			return this.receiver + ": " + this.known;
		}

	}

}
