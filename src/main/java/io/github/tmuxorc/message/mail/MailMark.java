package io.github.tmuxorc.message.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A small file that is written with each letter. Whoever delivers looks at it, which
 * costs next to nothing, instead of the database.
 *
 * @param file the file
 */
record MailMark(Path file) {

	/**
	 * Write another value than any before. Who does so in the transaction that keeps a
	 * letter cannot be ended between both and leave the letter unnoticed.
	 */
	void change() {
		try {
			Files.createDirectories(this.file.getParent());
			Files.writeString(this.file, UUID.randomUUID().toString(), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read the value.
	 * @return the value, empty if no letter was ever sent
	 */
	String read() {
		try {
			return Files.readString(this.file);
		}
		catch (NoSuchFileException ex) {
			return "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
