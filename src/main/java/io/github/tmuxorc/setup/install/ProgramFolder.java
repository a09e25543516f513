package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.setup.file.FileFailure;

/**
 * The folder that the build makes: the program, its libraries and its Java runtime.
 *
 * @param path the folder
 */
record ProgramFolder(Path path) {

	/**
	 * The caches of loaded classes. Each build makes its own, and they fit its jars.
	 */
	static final List<String> CACHES = List.of("lib/command.aot", "lib/session.aot");

	private static final List<String> PARTS = List.of("LICENSE", "bin", "lib", "runtime", "share");

	/**
	 * The folder of a program.
	 * @param program the program, by any link to it
	 * @return the folder
	 * @throws FailedException if the program stands alone
	 */
	static ProgramFolder of(Path program) {
		try {
			Path bin = Objects.requireNonNull(program.toRealPath().getParent());
			ProgramFolder folder = new ProgramFolder(Objects.requireNonNullElse(bin.getParent(), bin));
			if (PARTS.stream().allMatch((part) -> Files.exists(folder.path.resolve(part)))) {
				return folder;
			}
		}
		catch (IOException ex) {
			throw FileFailure.of(program + " cannot be read", ex);
		}
		throw new FailedException("The folder of " + program + " is not a whole program folder.",
				"Build it again, or unpack it again, and run the command from there.");
	}

	Path program() {
		return this.path.resolve("bin/tmux-orc");
	}

	/**
	 * Whether its caches are there and were made for its jar.
	 * @return whether they are, by their times
	 * @throws IOException if the folder cannot be read
	 */
	boolean hasCaches() throws IOException {
		FileTime time = Files.getLastModifiedTime(this.path.resolve("lib/tmux-orc.jar"));
		for (String cache : CACHES) {
			Path file = this.path.resolve(cache);
			if (!Files.exists(file) || !Files.getLastModifiedTime(file).equals(time)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The files of the program, without its caches; links are listed and not followed.
	 * @return paths inside the folder, sorted
	 * @throws IOException if the folder cannot be read
	 */
	List<String> files() throws IOException {
		List<String> files = new ArrayList<>();
		for (String part : PARTS) {
			if (Files.exists(this.path.resolve(part))) {
				try (Stream<Path> paths = Files.walk(this.path.resolve(part))) {
					paths.filter(Predicate.not((path) -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)))
						.map((path) -> this.path.relativize(path).toString())
						.filter((file) -> CACHES.stream().noneMatch(file::startsWith))
						.forEach(files::add);
				}
			}
		}
		Collections.sort(files);
		return files;
	}

	/**
	 * How much room a copy needs.
	 * @return the size in bytes, with caches
	 * @throws IOException if the folder cannot be read
	 */
	long size() throws IOException {
		long size = 96L << 20;
		for (String file : files()) {
			size += Files.size(this.path.resolve(file));
		}
		return size;
	}

	/**
	 * Whether another folder holds the same program.
	 * @param other the other folder
	 * @return whether all files are the same, byte for byte
	 * @throws IOException if one of them cannot be read
	 */
	boolean isSameAs(ProgramFolder other) throws IOException {
		List<String> files = files();
		if (!files.equals(other.files())) {
			return false;
		}
		for (String file : files) {
			Path mine = this.path.resolve(file);
			Path theirs = other.path.resolve(file);
			if (Files.isExecutable(mine) != Files.isExecutable(theirs) || Files.mismatch(mine, theirs) >= 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Copy the program.
	 * @param target the new folder
	 * @throws IOException if that fails half-way
	 */
	void copyTo(Path target) throws IOException {
		List<String> files = new ArrayList<>(files());
		if (hasCaches()) {
			files.addAll(CACHES);
		}
		for (String file : files) {
			Path copy = target.resolve(file);
			Files.createDirectories(Objects.requireNonNull(copy.getParent()));
			// With their times, by which a cache is known to fit.
			Files.copy(this.path.resolve(file), copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
		}
	}

}
