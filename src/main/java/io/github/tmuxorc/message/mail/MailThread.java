package io.github.tmuxorc.message.mail;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The letters of a thread.
 *
 * @param thread its number
 * @param letters the letters, the oldest first
 */
record MailThread(long thread, List<LetterFate> letters) {

	MailThread {
		letters = List.copyOf(letters);
	}

	@Override
	public String toString() {
		return this.letters.stream().map(LetterFate::toString).collect(Collectors.joining("\n\n"));
	}

}
