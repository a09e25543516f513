package io.github.tmuxorc.message.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * A letter to be read.
 *
 * @param id its number
 * @param from the address of its sender
 * @param replyTo the number of the letter that it answers; left out if it answers none
 * @param text what it says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterText(@JsonPropertyDescription("Its number.") long id, @JsonPropertyDescription("Its sender.") String from,
		@JsonPropertyDescription("What it answers.") @Nullable Long replyTo,
		@JsonPropertyDescription("What it says.") UntrustedText text) {

	static LetterText of(Letter letter) {
		return new LetterText(letter.id(), letter.sender(), letter.replyTo(), new UntrustedText(letter.text()));
	}

	@Override
	public String toString() {
		return "#" + this.id + " from " + this.from + ((this.replyTo != null) ? ", answering #" + this.replyTo : "")
				+ "\n" + this.text;
	}

}
