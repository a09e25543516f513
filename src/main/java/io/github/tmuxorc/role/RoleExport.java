package io.github.tmuxorc.role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;

/**
 * Writes shipped roles to files.
 */
final class RoleExport {

	private RoleExport() {
	}

	/**
	 * Write roles, all or, where one is in the way, none.
	 * @param roles the roles
	 * @param names the names of the roles
	 * @param folder where to; it is made if need be
	 * @param force whether files that are there are written over
	 * @return the files
	 * @throws RoleNotFoundException if a role is not shipped
	 * @throws RefusedException if a file is there; nothing was written then
	 * @throws FailedException if the folder cannot be written
	 */
	static RolesExported write(Roles roles, List<String> names, Path folder, boolean force) {
		Map<Path, String> texts = new LinkedHashMap<>();
		names.forEach((name) -> texts.put(folder.resolve(name + Roles.ENDING), roles.shipped(name)));
		List<Path> taken = texts.keySet()
			.stream()
			.filter((file) -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
			.toList();
		if (!force && !taken.isEmpty()) {
			throw new RefusedException(
					taken.stream().map(Path::toString).collect(Collectors.joining(", "))
							+ ((taken.size() == 1) ? " is" : " are") + " there already; nothing was written.",
					"Name other roles, choose another folder with --to, or write over them with --force.");
		}
		try {
			Files.createDirectories(folder);
			for (Map.Entry<Path, String> text : texts.entrySet()) {
				write(text.getKey(), text.getValue(), force);
			}
		}
		catch (IOException ex) {
			FailedException failure = new FailedException("The folder " + folder + " cannot be written.",
					"Make it writable, or choose another one with --to.");
			failure.addSuppressed(ex);
			throw failure;
		}
		return new RolesExported(texts.keySet().stream().map(Path::toString).toList());
	}

	private static void write(Path file, String text, boolean force) throws IOException {
		if (force) {
			Files.writeString(file, text);
		}
		else {
			Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
		}
	}

}
