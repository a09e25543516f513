package io.github.tmuxorc.message.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.store.Store;

/**
 * Letters of tests.
 */
public final class TestLetters {

	private TestLetters() {
	}

	/**
	 * The letters in the database of a folder.
	 * @param folder the folder
	 * @return its letters
	 */
	public static Letters in(Path folder) {
		return new Letters(Store.in(folder), new MailMark(folder.resolve("mail")), MailProperties.DEFAULTS,
				Clock.systemUTC());
	}

	/**
	 * Send a letter from the person.
	 * @param letters where it is kept
	 * @param receiver the address of an agent
	 * @param text what it says
	 */
	public static void send(Letters letters, String receiver, String text) {
		letters.add(Caller.PERSON, receiver, List.of(receiver), text, null);
	}

}
