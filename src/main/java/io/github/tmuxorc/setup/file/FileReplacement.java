package io.github.tmuxorc.setup.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;

/**
 * Puts a new text in the place of a file. Whoever reads the file meanwhile, and whatever
 * ends this program, the file is the old one or the new one and never a part of either.
 */
final class FileReplacement {

	private static final DateTimeFormatter BACKUP_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private static final String TEMPORARY = ".tmux-orc.tmp";

	private static final String MODE = "unix:mode";

	private static final int ALL_MODES = 07777;

	private final ConfigFile file;

	private final Path folder;

	private final boolean posix;

	FileReplacement(ConfigFile file) {
		this.file = file;
		this.folder = Objects.requireNonNull(file.target().getParent());
		this.posix = file.target().getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	/**
	 * Write the file.
	 * @param text the new text
	 * @param clock the time for the name of the backup
	 * @param before told what was made besides, before the file is replaced
	 * @return the copy of the old file, or {@code null} if there was none
	 * @throws FailedException if it cannot be written, or somebody changed it since it
	 * was read; nothing is changed then
	 */
	@Nullable Path write(String text, Clock clock, Consumer<Made> before) {
		List<Path> made = new ArrayList<>();
		List<Path> folders = new ArrayList<>();
		try {
			requireWritable();
			createFolder(this.folder, folders);
			made.addAll(folders);
			Path file = newFile(text);
			made.add(file);
			Path backup = (this.file.text() != null) ? backup(this.file.text(), clock) : null;
			if (backup != null) {
				made.add(backup);
			}
			before.accept(new Made(backup, folders));
			publish(file);
			return backup;
		}
		catch (IOException ex) {
			throw undo(FileFailure.of(this.file.path() + " cannot be written", ex), made);
		}
		catch (FailedException ex) {
			throw undo(ex, made);
		}
	}

	/**
	 * Give the file the text that it had once, of which there is a copy.
	 * @param text the text
	 * @throws FailedException as {@link #write} does
	 */
	void writeWithoutCopy(String text) {
		List<Path> made = new ArrayList<>();
		try {
			requireWritable();
			made.add(newFile(text));
			publish(made.getFirst());
		}
		catch (IOException ex) {
			throw undo(FileFailure.of(this.file.path() + " cannot be written", ex), made);
		}
		catch (FailedException ex) {
			throw undo(ex, made);
		}
	}

	/**
	 * Delete the file.
	 * @throws FailedException if that fails, or somebody changed it since it was read
	 */
	void delete() {
		try {
			requireUnchanged();
			Files.delete(this.file.target());
			syncFolder();
		}
		catch (IOException ex) {
			throw FileFailure.of(this.file.path() + " cannot be deleted", ex);
		}
	}

	private void requireWritable() {
		if (this.file.text() != null && !Files.isWritable(this.file.target())) {
			throw new FailedException(this.file.path() + " cannot be written to.",
					"Nothing was changed; make it writable, and run the command again.");
		}
	}

	private void createFolder(Path missing, List<Path> made) throws IOException {
		Path parent = missing.getParent();
		if (parent == null || Files.isDirectory(missing)) {
			return;
		}
		createFolder(parent, made);
		Files.createDirectory(missing, attributes("rwx------"));
		made.add(missing);
		if (this.posix && !Files.getOwner(missing).equals(Files.getOwner(parent))) {
			Files.setOwner(missing, Files.getOwner(parent));
		}
	}

	private void requireUnchanged() throws IOException {
		if (!this.file.isUnchanged()) {
			throw new FailedException(this.file.path() + " was changed by another program at the same time.",
					"Nothing was changed here; run the command again.");
		}
	}

	private void publish(Path made) throws IOException {
		requireUnchanged();
		Files.move(made, this.file.target(), StandardCopyOption.ATOMIC_MOVE);
		syncFolder();
	}

	private Path newFile(String text) throws IOException {
		removeLeftovers();
		Path made = Files.createTempFile(this.folder, temporary(), TEMPORARY, attributes("rw-------"));
		fill(made, text);
		return made;
	}

	private String temporary() {
		return "." + this.file.target().getFileName() + ".";
	}

	// Of a process that was killed: the lock keeps those out that live.
	private void removeLeftovers() throws IOException {
		try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(this.folder, (path) -> {
			String name = path.getFileName().toString();
			return name.startsWith(temporary()) && name.endsWith(TEMPORARY);
		})) {
			for (Path leftover : leftovers) {
				Files.deleteIfExists(leftover);
			}
		}
	}

	private Path backup(String text, Clock clock) throws IOException {
		String name = this.file.target().getFileName() + "." + BACKUP_TIME.format(LocalDateTime.now(clock));
		for (int count = 1;; count++) {
			Path made = this.folder.resolve(name + ((count > 1) ? "-" + count : "") + ".bak");
			try {
				Files.createFile(made, attributes("rw-------"));
			}
			catch (FileAlreadyExistsException ex) {
				continue; // an earlier run in the same second
			}
			fill(made, text);
			return made;
		}
	}

	private void fill(Path made, String text) throws IOException {
		try {
			if (this.file.text() != null) {
				// Access lists and the like, which nothing else takes over.
				Files.copy(this.file.target(), made, StandardCopyOption.COPY_ATTRIBUTES,
						StandardCopyOption.REPLACE_EXISTING);
			}
			try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE,
					StandardOpenOption.TRUNCATE_EXISTING)) {
				ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				takeAttributes(made);
				channel.force(true);
			}
		}
		catch (IOException | FailedException ex) {
			Files.deleteIfExists(made);
			throw ex;
		}
	}

	// A file that is new gets the owner of its folder, for who runs this as root.
	private void takeAttributes(Path made) throws IOException {
		if (!this.posix) {
			return;
		}
		boolean isNew = this.file.text() == null;
		PosixFileAttributes wanted = Files.readAttributes(isNew ? this.folder : this.file.target(),
				PosixFileAttributes.class);
		PosixFileAttributeView view = Objects
			.requireNonNull(Files.getFileAttributeView(made, PosixFileAttributeView.class));
		PosixFileAttributes present = view.readAttributes();
		try {
			if (!present.owner().equals(wanted.owner())) {
				view.setOwner(wanted.owner());
			}
			if (!isNew && !present.group().equals(wanted.group())) {
				view.setGroup(wanted.group());
			}
		}
		catch (IOException ex) {
			throw new FailedException(this.file.path() + " belongs to " + wanted.owner().getName() + ":"
					+ wanted.group().getName() + ", and would not after a change.", "Run the command as that user.");
		}
		if (!isNew) {
			Files.setAttribute(made, MODE, (int) Files.getAttribute(this.file.target(), MODE) & ALL_MODES);
		}
	}

	private void syncFolder() throws IOException {
		if (this.posix) {
			try (FileChannel channel = FileChannel.open(this.folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	private FileAttribute<?>[] attributes(String permissions) {
		return this.posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private static FailedException undo(FailedException failure, List<Path> made) {
		for (Path path : made.reversed()) {
			try {
				Files.deleteIfExists(path);
			}
			catch (IOException ex) {
				failure.addSuppressed(ex);
			}
		}
		return failure;
	}

	/**
	 * What is made besides the file.
	 *
	 * @param backup the copy of the old file; null if there was none
	 * @param folders the folders that were missing, the outer ones first
	 */
	record Made(@Nullable Path backup, List<Path> folders) {

		Made {
			folders = List.copyOf(folders);
		}

	}

}
