package io.github.tmuxorc.server.audit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbered files of lines, to which any number of processes append. Each line is one
 * write at the end of a file, which the system keeps whole. A file that is full stays as
 * it is, and the next number follows it: only one process can make that file, and nobody
 * has to wait for it. None is renamed, so no line can go to a wrong one.
 */
final class CallFiles {

	private static final Pattern NAME = Pattern.compile("calls-(\\d{8})\\.jsonl");

	private final Path folder;

	private final long mostBytes;

	private final int mostFiles;

	private long number;

	private Path newest;

	private OutputStream output = OutputStream.nullOutputStream();

	/**
	 * Create the files; nothing is written before the first line.
	 * @param folder where they are
	 * @param mostBytes when a file is full
	 * @param mostFiles how many are kept
	 */
	CallFiles(Path folder, long mostBytes, int mostFiles) {
		this.folder = folder;
		this.mostBytes = mostBytes;
		this.mostFiles = mostFiles;
		this.newest = folder;
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * Append a line.
	 * @param line the line, without its newline
	 * @throws IOException if it cannot be written
	 */
	synchronized void append(String line) throws IOException {
		current().write((line + '\n').getBytes(StandardCharsets.UTF_8));
	}

	private OutputStream current() throws IOException {
		while (true) {
			try {
				if (this.number > 0 && Files.size(this.newest) < this.mostBytes) {
					return this.output;
				}
			}
			catch (NoSuchFileException ex) {
				// Somebody has deleted it.
			}
			next();
		}
	}

	// Another process may have made one, or several.
	private void next() throws IOException {
		List<Long> numbers = numbers();
		long last = numbers.isEmpty() ? 0 : numbers.getFirst();
		if (last > 0 && last != this.number) {
			use(last);
			return;
		}
		Files.createDirectories(this.folder, owner("rwx------"));
		try {
			Files.createFile(file(last + 1), owner("rw-------"));
		}
		catch (FileAlreadyExistsException ex) {
			// Another process was as fast.
		}
		use(last + 1);
		for (Long old : numbers.subList(Math.min(numbers.size(), this.mostFiles - 1), numbers.size())) {
			Files.deleteIfExists(file(old));
		}
	}

	private void use(long number) throws IOException {
		this.output.close();
		// Not a channel: an interrupt, which a cancelled call has, would close it.
		this.output = new FileOutputStream(file(number).toFile(), true);
		this.number = number;
		this.newest = file(number);
	}

	/**
	 * The files that there are.
	 * @return the files, the newest first
	 * @throws IOException if the folder cannot be read
	 */
	List<Path> newestFirst() throws IOException {
		return numbers().stream().map(this::file).toList();
	}

	private List<Long> numbers() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> NAME.matcher(file.getFileName().toString()))
				.filter((name) -> name.matches())
				.map((name) -> Long.valueOf(name.group(1)))
				.sorted(Comparator.reverseOrder())
				.toList();
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
	}

	private Path file(long number) {
		return this.folder.resolve("calls-%08d.jsonl".formatted(number));
	}

	private static FileAttribute<Set<PosixFilePermission>> owner(String permissions) {
		return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
	}

}
