package io.github.tmuxorc.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;

/**
 * Files of one kind, such as the roles: those that are shipped, and the user's own, which
 * win. A file is read each time that it is asked for, so that a change counts at once.
 */
public final class ConfigFiles {

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}");

	private final Path own;

	private final String folder;

	private final String ending;

	private final List<String> shipped;

	/**
	 * Create the files of a kind.
	 * @param own the folder of the user's own files, which need not exist
	 * @param folder the folder of those that are shipped, below {@code config}
	 * @param ending how the name of each file ends, with its dot
	 * @param shipped the names of those that are shipped, without the ending
	 */
	public ConfigFiles(Path own, String folder, String ending, List<String> shipped) {
		this.own = own;
		this.folder = folder;
		this.ending = ending;
		this.shipped = List.copyOf(shipped);
	}

	/**
	 * Whether a text can be the name of such a file.
	 * @param text the text
	 * @return whether it can
	 */
	public static boolean isName(String text) {
		return NAME.matcher(text).matches();
	}

	/**
	 * The names of all files.
	 * @return the names without the ending, sorted
	 * @throws FailedException if the user's folder cannot be read
	 */
	public List<String> names() {
		TreeSet<String> names = new TreeSet<>(this.shipped);
		if (Files.isDirectory(this.own)) {
			try (Stream<Path> files = Files.list(this.own)) {
				files.map((file) -> String.valueOf(file.getFileName()))
					.filter((file) -> file.endsWith(this.ending))
					.map((file) -> file.substring(0, file.length() - this.ending.length()))
					.filter(ConfigFiles::isName)
					.forEach(names::add);
			}
			catch (IOException ex) {
				throw unreadable(this.own, ex);
			}
		}
		return List.copyOf(names);
	}

	/**
	 * Where the user's own files are.
	 * @return the folder, which need not exist
	 */
	public Path ownFolder() {
		return this.own;
	}

	/**
	 * The user's own file of a name.
	 * @param name the name
	 * @return the file; null if the user has none
	 */
	public @Nullable Path ownFile(String name) {
		Path file = isName(name) ? this.own.resolve(name + this.ending) : null;
		return (file != null && Files.exists(file)) ? file : null;
	}

	/**
	 * Find a file.
	 * @param name its name
	 * @return the user's own or the one that is shipped; null if there is neither
	 * @throws FailedException if it cannot be read
	 */
	public @Nullable ConfigFile find(String name) {
		Path file = ownFile(name);
		return (file != null) ? read(file) : shipped(name);
	}

	/**
	 * Read a file as it is shipped.
	 * @param name its name
	 * @return the file; null if none of that name is shipped
	 */
	public @Nullable ConfigFile shipped(String name) {
		if (!this.shipped.contains(name)) {
			return null;
		}
		String file = name + this.ending;
		try (InputStream text = ConfigFiles.class.getResourceAsStream("/config/" + this.folder + "/" + file)) {
			if (text == null) {
				throw new IllegalStateException(this.folder + "/" + file + " is missing from the program");
			}
			return new ConfigFile(file, new String(text.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Read a file, wherever it is.
	 * @param file its path
	 * @return the file
	 * @throws FailedException if it cannot be read
	 */
	public static ConfigFile read(Path file) {
		try {
			return new ConfigFile(file.toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw unreadable(file, ex);
		}
	}

	private static FailedException unreadable(Path path, IOException cause) {
		FailedException failure = new FailedException(path + " cannot be read.",
				"Check its permissions, and that it is text in UTF-8.");
		failure.addSuppressed(cause);
		return failure;
	}

	/**
	 * A file that was read.
	 *
	 * @param source its path, or its name alone if it is shipped
	 * @param text what is in it
	 */
	public record ConfigFile(String source, String text) {

	}

}
