package io.github.tmuxorc.role;

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
 * The roles that are known: those that are shipped, and the user's own, which win. A file
 * is read each time that it is asked for, so that a change counts at once.
 */
public final class Roles {

	static final List<String> SHIPPED = List.of("backend", "database", "developer", "devops", "docs", "frontend",
			"orchestrator", "pm", "qa", "researcher", "reviewer", "security");

	static final String ENDING = ".md";

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}");

	private final Path own;

	/**
	 * Create the roles.
	 * @param own the folder of the user's own files, which need not exist
	 */
	Roles(Path own) {
		this.own = own;
	}

	/**
	 * The names of all roles.
	 * @return the names, sorted
	 * @throws FailedException if the user's folder cannot be read
	 */
	public List<String> names() {
		TreeSet<String> names = new TreeSet<>(SHIPPED);
		if (Files.isDirectory(this.own)) {
			try (Stream<Path> files = Files.list(this.own)) {
				files.map((file) -> String.valueOf(file.getFileName()))
					.filter((file) -> file.endsWith(ENDING))
					.map((file) -> file.substring(0, file.length() - ENDING.length()))
					.filter((name) -> NAME.matcher(name).matches())
					.forEach(names::add);
			}
			catch (IOException ex) {
				throw unreadable(this.own, ex);
			}
		}
		return List.copyOf(names);
	}

	/**
	 * Read a role.
	 * @param name its name
	 * @return the role
	 * @throws RoleNotFoundException if there is none of that name
	 * @throws FailedException if its file is wrong or cannot be read
	 */
	public Role read(String name) {
		Path file = ownFile(name);
		try {
			if (file != null) {
				return Role.parse(name, file.toString(), Files.readString(file));
			}
			if (SHIPPED.contains(name)) {
				return Role.parse(name, name + ENDING, shipped(name));
			}
		}
		catch (IOException ex) {
			throw unreadable((file != null) ? file : Path.of(name + ENDING), ex);
		}
		throw new RoleNotFoundException(name, names());
	}

	/**
	 * The user's own file of a role.
	 * @param name the name of the role
	 * @return the file; null if the user has none
	 */
	@Nullable Path ownFile(String name) {
		Path file = NAME.matcher(name).matches() ? this.own.resolve(name + ENDING) : null;
		return (file != null && Files.exists(file)) ? file : null;
	}

	/**
	 * Where the user's own files are.
	 * @return the folder, which need not exist
	 */
	Path own() {
		return this.own;
	}

	/**
	 * The file of a role as it is shipped.
	 * @param name the name of the role
	 * @return what is in it
	 * @throws RoleNotFoundException if none of that name is shipped
	 */
	static String shipped(String name) {
		if (!SHIPPED.contains(name)) {
			throw new RoleNotFoundException(name, SHIPPED);
		}
		try (InputStream file = Roles.class.getResourceAsStream("/config/roles/" + name + ENDING)) {
			if (file == null) {
				throw new IllegalStateException(name + ENDING + " is missing from the program");
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FailedException unreadable(Path path, IOException cause) {
		FailedException failure = new FailedException(path + " cannot be read.",
				"Check its permissions, and that it is text in UTF-8.");
		failure.addSuppressed(cause);
		return failure;
	}

}
