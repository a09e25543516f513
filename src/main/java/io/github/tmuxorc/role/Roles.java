package io.github.tmuxorc.role;

import java.io.IOException;
import java.io.InputStream;
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

	private static final List<String> SHIPPED = List.of("developer", "orchestrator", "qa", "reviewer");

	private static final String ENDING = ".md";

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
		Path file = NAME.matcher(name).matches() ? this.own.resolve(name + ENDING) : null;
		try {
			if (file != null && Files.exists(file)) {
				return Role.parse(name, file.toString(), Files.readString(file));
			}
			String shipped = SHIPPED.contains(name) ? shipped(name) : null;
			if (shipped != null) {
				return Role.parse(name, name + ENDING, shipped);
			}
		}
		catch (IOException ex) {
			throw unreadable((file != null) ? file : Path.of(name), ex);
		}
		throw new RoleNotFoundException(name, names());
	}

	private static @Nullable String shipped(String name) throws IOException {
		try (InputStream file = Roles.class.getResourceAsStream("/config/roles/" + name + ENDING)) {
			return (file != null) ? new String(file.readAllBytes(), StandardCharsets.UTF_8) : null;
		}
	}

	private static FailedException unreadable(Path path, IOException cause) {
		FailedException failure = new FailedException(path + " cannot be read.",
				"Check its permissions, and that it is text in UTF-8.");
		failure.addSuppressed(cause);
		return failure;
	}

}
