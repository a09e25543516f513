package io.github.tmuxorc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bytes of the program folder and of the archives made of it.
 */
final class Sizes {

	private final Path program;

	private final List<Path> archives;

	Sizes(Path program, Path buildFolder) throws IOException {
		this.program = program;
		try (Stream<Path> files = Files.list(buildFolder)) {
			this.archives = files.filter((file) -> file.toString().endsWith(".tar.gz")).sorted().toList();
		}
	}

	/**
	 * Refuse an archive that is not of the program folder as it is.
	 * @throws IllegalStateException if there is one
	 */
	void check() throws IOException {
		FileTime made = FileTime.fromMillis(0);
		for (Path file : programFiles()) {
			made = Stream.of(made, Files.getLastModifiedTime(file)).max(Comparator.naturalOrder()).orElseThrow();
		}
		for (Path archive : this.archives) {
			if (Files.getLastModifiedTime(archive).compareTo(made) < 0) {
				throw new IllegalStateException(archive + " is older than " + this.program
						+ ", so it is not an archive of what is measured. Delete it, or make it anew with "
						+ "'./mvnw -q -Prelease -DskipTests package'.");
			}
		}
	}

	void measure(Report report) throws IOException {
		long bytes = 0;
		for (Path file : programFiles()) {
			bytes += Files.size(file);
		}
		report.size("program folder", bytes, 130);
		for (Path archive : this.archives) {
			report.size(archive.getFileName().toString(), Files.size(archive), 70);
		}
	}

	private List<Path> programFiles() throws IOException {
		try (Stream<Path> files = Files.walk(this.program)) {
			return files.filter((file) -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
		}
	}

}
