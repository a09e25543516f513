package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.file.FileFailure;

/**
 * Where the program is installed: {@code bin/tmux-orc} leads to one of the versions in
 * {@code share/tmux-orc}.
 *
 * @param prefix the folder of both
 */
record InstallPlace(Path prefix) {

	private static final String LOCK = ".lock";

	/**
	 * The place that a user means.
	 * @param prefix what the user typed, {@code null} for the default
	 * @param environment the user's home
	 * @return the place, without links in its path
	 * @throws FailedException if it cannot be a folder
	 */
	static InstallPlace of(@Nullable String prefix, UserEnvironment environment) {
		if (prefix != null && prefix.isBlank()) {
			throw new UsageException("The prefix is empty.", "Give a folder, such as --prefix ~/.local.");
		}
		String text = Objects.requireNonNullElse(prefix, "~/.local");
		Path path = (text.equals("~") || text.startsWith("~/"))
				? environment.home().resolve(text.substring(1).replaceFirst("^/+", "")) : Path.of(text);
		return new InstallPlace(real(path.toAbsolutePath().normalize()));
	}

	private static Path real(Path path) {
		Path parent = path.getParent();
		if (parent == null || Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
			if (!Files.isDirectory(path)) {
				throw new FailedException(path + " is not a folder.", "Give another --prefix.");
			}
			try {
				return path.toRealPath();
			}
			catch (IOException ex) {
				throw FileFailure.of(path + " cannot be read", ex);
			}
		}
		return real(parent).resolve(path.getFileName());
	}

	Path bin() {
		return this.prefix.resolve("bin");
	}

	Path share() {
		return this.prefix.resolve("share/tmux-orc");
	}

	CommandLink link() {
		return new CommandLink(bin().resolve("tmux-orc"), share());
	}

	/**
	 * The folder of a copy that is being made.
	 * @return its path
	 */
	Path unfinished() {
		return share().resolve(".unfinished");
	}

	/**
	 * The versions that are installed.
	 * @return the versions, by name
	 */
	List<InstalledVersion> versions() {
		if (!Files.isDirectory(share())) {
			return List.of();
		}
		try (Stream<Path> paths = Files.list(share())) {
			return paths.filter((path) -> !path.equals(unfinished()) && InstalledVersion.isAt(path))
				.sorted(Comparator.comparing(Path::toString))
				.map(InstalledVersion::new)
				.toList();
		}
		catch (IOException ex) {
			throw FileFailure.of(share() + " cannot be read", ex);
		}
	}

	/**
	 * The version that is started by the link.
	 * @return the version, or {@code null} if none is
	 */
	@Nullable InstalledVersion current() {
		Path current = link().version();
		return versions().stream().filter((version) -> version.path().equals(current)).findFirst().orElse(null);
	}

	/**
	 * Keep others from installing here at the same time. The lock ends with the process.
	 * @return the lock, to be closed
	 * @throws IOException if the file of the lock cannot be made
	 * @throws FailedException if somebody else has it
	 */
	FileChannel lock() throws IOException {
		FileChannel channel = FileChannel.open(share().resolve(LOCK), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() != null) {
				return channel;
			}
		}
		catch (OverlappingFileLockException ex) {
			// another thread of this process has it
		}
		channel.close();
		throw new FailedException("Another 'setup install' or 'setup uninstall' is at work in " + this.prefix + ".",
				"Wait until it has ended, and run the command again.");
	}

	/**
	 * Remove what an interrupted installation left.
	 * @throws IOException if that fails
	 */
	void removeLeftovers() throws IOException {
		link().removeLeftover();
		if (Files.isDirectory(unfinished(), LinkOption.NOFOLLOW_LINKS)) {
			try (Stream<Path> paths = Files.walk(unfinished())) {
				for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

	/**
	 * Leave the place as it was before the first installation, when no version is left.
	 * @throws IOException if that fails
	 */
	void removeIfEmpty() throws IOException {
		if (versions().isEmpty() && Files.isDirectory(share())) {
			MadeFolders made = MadeFolders.read(this);
			Files.deleteIfExists(share().resolve(LOCK));
			made.remove();
		}
	}

}
