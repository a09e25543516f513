package io.github.tmuxorc.setup.tmux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.tmuxorc.setup.UserEnvironment;

/**
 * The files from which tmux reads what a user wants of it.
 *
 * @param environment the user's environment
 */
record TmuxFiles(UserEnvironment environment) {

	/** As in /etc/tmux.conf and /opt/homebrew/etc/tmux.conf. */
	private static final Path OF_THE_SYSTEM = Path.of("etc", "tmux.conf");

	/**
	 * The files where tmux looks by itself.
	 * @return their paths, in its order
	 */
	List<Path> usual() {
		Path config = this.environment.folder("XDG_CONFIG_HOME");
		Path home = this.environment.home();
		return Stream
			.of(home.resolve(".tmux.conf"), (config != null) ? config.resolve("tmux/tmux.conf") : null,
					home.resolve(".config/tmux/tmux.conf"))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	/**
	 * The file that our lines belong into: one that the running server has read; or the
	 * first that there is, which every version reads; or else {@code ~/.tmux.conf},
	 * because no version looks elsewhere before.
	 * @param loaded the files that the running server has read; empty if none runs
	 * @return its path, perhaps of a file that does not exist
	 */
	Path choose(List<Path> loaded) {
		Stream<Path> read = Stream.concat(usual().stream().filter((path) -> loaded.contains(real(path))),
				loaded.stream()
					.filter((path) -> path.isAbsolute() && Files.isRegularFile(path) && !path.endsWith(OF_THE_SYSTEM)));
		Stream<Path> present = Stream.concat(usual().stream().filter(Files::exists),
				usual().stream().filter((path) -> Files.exists(path, LinkOption.NOFOLLOW_LINKS)));
		return Stream.of(read, present, usual().stream()).flatMap((paths) -> paths).findFirst().orElseThrow();
	}

	/**
	 * Whether a file has our lines.
	 * @param path the file, which need not exist
	 * @return whether it has
	 */
	static boolean hasBlock(Path path) {
		try {
			// Whatever else is in it, and in whatever encoding.
			return Files.isRegularFile(path)
					&& TmuxSetup.MARKS.isIn(Files.readString(path, StandardCharsets.ISO_8859_1));
		}
		catch (IOException ex) {
			return false; // it cannot be read, so it cannot be changed either
		}
	}

	private static Path real(Path path) {
		try {
			return path.toRealPath();
		}
		catch (IOException ex) {
			return path; // it does not exist
		}
	}

}
