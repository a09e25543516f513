package io.github.tmuxorc.setup.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;

/**
 * A file of the user as it was when it was read.
 *
 * @param path the path by which it is known
 * @param target the file behind it, which differs from the path where that is a link
 * @param text the text, with its byte order mark if it has one, or {@code null} if there
 * is no file
 */
public record ConfigFile(Path path, Path target, @Nullable String text) {

	private static final long LIMIT = 64L * 1024 * 1024;

	/**
	 * Read a file.
	 * @param path the path by which it is known
	 * @return the file, perhaps one that does not exist
	 * @throws FailedException if something is there that is no file of text
	 */
	public static ConfigFile read(Path path) {
		try {
			Path target = path.toRealPath();
			if (!Files.isRegularFile(target)) {
				throw new FailedException(
						path + (Files.isDirectory(target) ? " is a folder." : " is not a regular file."),
						"Move it away, and run the command again.");
			}
			if (Files.size(target) > LIMIT) {
				throw new FailedException(path + " is larger than 64 MB.",
						"Make it smaller, or add the server to it by hand.");
			}
			return new ConfigFile(path, target, decode(path, Files.readAllBytes(target)));
		}
		catch (NoSuchFileException ex) {
			return missing(path);
		}
		catch (IOException ex) {
			throw FileFailure.of(path + " cannot be read", ex);
		}
	}

	/**
	 * Whether a word can be in a file, whatever else is in it and in whatever encoding.
	 * @param path the path of the file, which need not exist
	 * @param word the word, in ASCII
	 * @return whether it is; true if only {@link #read} can tell
	 */
	public static boolean mayHave(Path path, String word) {
		try {
			return Files.isRegularFile(path)
					&& (Files.size(path) > LIMIT || Files.readString(path, StandardCharsets.ISO_8859_1).contains(word));
		}
		catch (IOException ex) {
			return true; // reading it tells why
		}
	}

	private static ConfigFile missing(Path path) {
		if (Files.isSymbolicLink(path)) {
			throw new FailedException(path + " is a link to a file that does not exist.",
					"Create that file or remove the link, and run the command again.");
		}
		return new ConfigFile(path, path, null);
	}

	/**
	 * Whether the file still is what was read.
	 * @return whether nobody changed, made or removed it
	 * @throws IOException if it cannot be read any more
	 */
	boolean isUnchanged() throws IOException {
		if (this.text == null) {
			return !Files.exists(this.target);
		}
		return Files.exists(this.target)
				&& ByteBuffer.wrap(Files.readAllBytes(this.target)).equals(StandardCharsets.UTF_8.encode(this.text));
	}

	private static String decode(Path path, byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new FailedException(path + " is not text in UTF-8.",
					"Repair it or move it away, and run the command again.");
		}
	}

}
