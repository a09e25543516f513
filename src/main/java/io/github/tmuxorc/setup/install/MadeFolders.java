package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folders that were missing before the first installation, remembered in a file, so
 * that uninstalling leaves none of them behind.
 *
 * @param place the place of the installation
 * @param folders the folders, as paths from the prefix
 */
record MadeFolders(InstallPlace place, List<String> folders) {

	private static final String FILE = ".made-folders";

	MadeFolders {
		folders = List.copyOf(folders);
	}

	/**
	 * Make the folders that an installation needs, and remember which were missing.
	 * @param place the place of the installation
	 * @throws IOException if one cannot be made; none is left then
	 */
	static void make(InstallPlace place) throws IOException {
		List<String> missing = new ArrayList<>(read(place).folders);
		Stream.of(place.bin(), place.share())
			.flatMap((folder) -> Stream.iterate(folder, (it) -> it != null && !Files.exists(it), Path::getParent))
			.map((folder) -> place.prefix().relativize(folder).toString())
			.filter((folder) -> !missing.contains(folder))
			.forEach(missing::add);
		MadeFolders made = new MadeFolders(place, missing.stream().distinct().toList());
		try {
			Files.createDirectories(place.share());
			Files.write(place.share().resolve(FILE), made.folders);
			Files.createDirectories(place.bin());
		}
		catch (IOException ex) {
			if (place.versions().isEmpty()) {
				made.remove();
			}
			throw ex;
		}
	}

	/**
	 * Whether an installation was begun somewhere and has not been undone.
	 * @param place the place
	 * @return whether there is something to remember
	 */
	static boolean isKnownIn(InstallPlace place) {
		return Files.exists(place.share().resolve(FILE));
	}

	/**
	 * Read what an earlier installation remembered.
	 * @param place the place of the installation
	 * @return the folders
	 * @throws IOException if it cannot be read
	 */
	static MadeFolders read(InstallPlace place) throws IOException {
		Path file = place.share().resolve(FILE);
		return new MadeFolders(place, Files.exists(file) ? Files.readAllLines(file) : List.of());
	}

	/**
	 * Remove the folders that are empty, and forget them.
	 * @throws IOException if that fails
	 */
	void remove() throws IOException {
		Files.deleteIfExists(this.place.share().resolve(FILE));
		// An inner folder sorts after the one it is in.
		TreeSet<Path> inner = new TreeSet<>(Comparator.reverseOrder());
		this.folders.forEach((folder) -> inner.add(this.place.prefix().resolve(folder).normalize()));
		inner.forEach(InstalledVersion::removeIfEmpty);
	}

}
