package io.github.tmuxorc.demo;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Finds the files that a message names.
 */
final class TaskFiles {

	private static final Pattern PLAIN = Pattern.compile("[\\w./@%+=:,-]+");

	private TaskFiles() {
	}

	/**
	 * Find a file by the name in a message, which a full stop may follow.
	 * @param folder the working folder
	 * @param name the name
	 * @return the path, which need not exist
	 */
	static Path find(Path folder, String name) {
		try {
			Path path = folder.resolve(name).normalize();
			if (!Files.exists(path) && name.length() > 1 && name.endsWith(".")) {
				return folder.resolve(name.substring(0, name.length() - 1)).normalize();
			}
			return path;
		}
		catch (InvalidPathException ex) {
			return folder.resolve("no such file");
		}
	}

	/**
	 * Name a file as short as it can be.
	 * @param folder the working folder
	 * @param path the file
	 * @return the name in the working folder, or the whole path of a file outside
	 */
	static String name(Path folder, Path path) {
		boolean inside = path.startsWith(folder) && !path.equals(folder);
		return (inside ? folder.relativize(path) : path).toString();
	}

	static String quote(String name) {
		return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "'\\''") + "'";
	}

}
