package io.github.tmuxorc.message.mail;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * Letters that were read just now.
 *
 * @param letters the letters, the oldest first
 * @param more how many others are unread still
 */
record MailRead(@JsonPropertyDescription("The letters.") List<LetterText> letters,
		@JsonPropertyDescription("How many are left.") int more) {

	MailRead {
		letters = List.copyOf(letters);
	}

	@Override
	public String toString() {
		if (this.letters.isEmpty()) {
			return "No unread letters.";
		}
		return this.letters.stream().map(LetterText::toString).collect(Collectors.joining("\n\n"))
				+ ((this.more > 0) ? "\n\n" + this.more + " more: read again." : "");
	}

}
