package io.github.tmuxorc.message.mail;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * A letter that was kept, and for whom.
 *
 * @param letter its number
 * @param delivered the receivers that it was delivered to at once
 * @param waiting the receivers that it waits for
 */
record MailSent(@JsonPropertyDescription("Its number.") long letter,
		@JsonPropertyDescription("Who got it.") List<String> delivered,
		@JsonPropertyDescription("Who gets it when idle.") List<String> waiting) {

	MailSent {
		delivered = List.copyOf(delivered);
		waiting = List.copyOf(waiting);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("Letter ").append(this.letter).append(" is kept");
		if (!this.delivered.isEmpty()) {
			text.append("; delivered to ").append(String.join(", ", this.delivered));
		}
		if (!this.waiting.isEmpty()) {
			text.append("; it waits for ").append(String.join(", ", this.waiting));
		}
		return text.append('.').toString();
	}

}
