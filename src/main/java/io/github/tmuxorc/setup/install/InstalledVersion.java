package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.tmuxorc.setup.file.FileFailure;

/**
 * A program folder that was installed. It has a list of what was installed, and is never
 * changed: whoever runs it can go on until the folder is removed.
 *
 * @param path the folder
 */
record InstalledVersion(Path path) {

	private static final String LIST = ".installed";

	// The caches, and what is left when making one is interrupted.
	private static final List<String> CACHES = ProgramFolder.CACHES.stream()
		.flatMap((cache) -> Stream.of(cache, cache + ".new"))
		.toList();

	/**
	 * Whether a folder was made by an installation.
	 * @param path the folder
	 * @return whether it has a list
	 */
	static boolean isAt(Path path) {
		return Files.isRegularFile(path.resolve(LIST));
	}

	/**
	 * Write the list of what a copy holds, as the last step of making it.
	 * @param copy the copy
	 * @throws IOException if it cannot be written
	 */
	static void complete(ProgramFolder copy) throws IOException {
		List<String> files = new ArrayList<>(copy.files());
		files.addAll(CACHES);
		Files.write(copy.path().resolve(LIST), files);
	}

	String name() {
		return String.valueOf(this.path.getFileName());
	}

	ProgramFolder folder() {
		return new ProgramFolder(this.path);
	}

	/**
	 * Whether a program of the folder runs, other than this one.
	 * @return whether removing it would do harm
	 */
	boolean isInUse() {
		Path runtime = this.path.resolve("runtime");
		long own = ProcessHandle.current().pid();
		return ProcessHandle.allProcesses()
			.filter((process) -> process.pid() != own)
			.anyMatch(
					(process) -> process.info().command().filter((it) -> Path.of(it).startsWith(runtime)).isPresent());
	}

	/**
	 * Remove what was installed, and what was added by others never. It can be
	 * interrupted and done again.
	 * @return whether nothing is left
	 * @throws IOException if something cannot be removed
	 */
	boolean remove() throws IOException {
		TreeSet<Path> folders = new TreeSet<>(Comparator.reverseOrder());
		for (String line : Files.readAllLines(this.path.resolve(LIST))) {
			Path file = this.path.resolve(line).normalize();
			if (file.startsWith(this.path)) {
				Files.deleteIfExists(file);
				for (Path folder = file.getParent(); folder != null
						&& !folder.equals(this.path); folder = folder.getParent()) {
					folders.add(folder);
				}
			}
		}
		folders.forEach(InstalledVersion::removeIfEmpty);
		Files.delete(this.path.resolve(LIST));
		return removeIfEmpty(this.path);
	}

	/**
	 * Remove a folder unless something is in it.
	 * @param folder the folder
	 * @return whether it is gone
	 */
	static boolean removeIfEmpty(Path folder) {
		try {
			Files.delete(folder);
			return true;
		}
		catch (NoSuchFileException ex) {
			return true;
		}
		catch (DirectoryNotEmptyException ex) {
			return false;
		}
		catch (IOException ex) {
			throw FileFailure.of(folder + " cannot be removed", ex);
		}
	}

}
