package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.setup.file.FileFailure;

/**
 * The link by which people and clients start the program that is installed.
 *
 * @param path where it is
 * @param versions the folder of the versions, one of which it leads to
 */
record CommandLink(Path path, Path versions) {

	/**
	 * Make sure that what is there may be replaced or removed.
	 * @throws RefusedException if it is not our link
	 */
	void requireOurs() {
		if (Files.exists(this.path, LinkOption.NOFOLLOW_LINKS) && version() == null) {
			throw new RefusedException(this.path + " was not made by 'setup install'.",
					"Move it away, or give another --prefix.");
		}
	}

	/**
	 * The version that it leads to.
	 * @return the folder of the version, which may be gone, or {@code null} if there is
	 * no link, or another's
	 */
	@Nullable Path version() {
		if (!Files.isSymbolicLink(this.path)) {
			return null;
		}
		try {
			Path target = this.path.resolveSibling(Files.readSymbolicLink(this.path)).normalize();
			if (!target.startsWith(this.versions)) {
				return null;
			}
			Path version = this.versions.resolve(this.versions.relativize(target).getName(0));
			return target.equals(new ProgramFolder(version).program()) ? version : null;
		}
		catch (IOException ex) {
			throw FileFailure.of(this.path + " cannot be read", ex);
		}
	}

	/**
	 * Lead to another program from now on, without a moment in which it leads nowhere.
	 * @param program the program
	 * @throws IOException if that fails; it is then as it was
	 */
	void leadTo(Path program) throws IOException {
		removeLeftover();
		Files.createSymbolicLink(leftover(), program);
		Files.move(leftover(), this.path, StandardCopyOption.ATOMIC_MOVE);
	}

	void remove() throws IOException {
		removeLeftover();
		Files.deleteIfExists(this.path);
	}

	/**
	 * Remove what an interrupted installation left.
	 * @throws IOException if that fails
	 */
	void removeLeftover() throws IOException {
		if (Files.isSymbolicLink(leftover())) {
			Files.delete(leftover());
		}
	}

	private Path leftover() {
		return this.path.resolveSibling("." + Objects.requireNonNull(this.path.getFileName()) + ".new");
	}

}
