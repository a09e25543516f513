package io.github.tmuxorc.setup.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.process.LockedFile;

/**
 * Remembers the changes that can be taken back, in a file of ours.
 */
final class ChangeRecords {

	private static final TypeReference<List<RecordedChange>> TYPE = new TypeReference<>() {
	};

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final Path folder;

	private final Path file;

	private final Path lock;

	/** Holds the folders that were made to hold it. */
	private final Path made;

	ChangeRecords(Path folder) {
		this.folder = folder;
		this.file = folder.resolve("setup-changes.json");
		this.lock = folder.resolve("setup-changes.lock");
		this.made = folder.resolve("setup-changes.folders");
	}

	/**
	 * Keep other processes from changing files at the same time.
	 * @return what to close afterwards
	 * @throws FailedException if our folder cannot be written to
	 */
	Turn lock() {
		try {
			while (true) {
				List<Path> missing = missing();
				Files.createDirectories(this.folder);
				try {
					return turn(LockedFile.await(this.lock), missing);
				}
				catch (NoSuchFileException ex) {
					// Whoever had the turn before has removed the folder.
				}
			}
		}
		catch (IOException ex) {
			throw FileFailure
				.of("The folder " + this.folder + ", which remembers what is changed, cannot be written to", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException("The set-up was interrupted.", "Nothing was changed; run the command again.");
		}
	}

	// The inner ones first.
	private List<Path> missing() {
		List<Path> missing = new ArrayList<>();
		for (Path path = this.folder; path != null && !Files.exists(path); path = path.getParent()) {
			missing.add(path);
		}
		return missing;
	}

	private Turn turn(LockedFile locked, List<Path> made) throws IOException {
		Turn turn = new Turn(locked);
		try {
			if (!made.isEmpty()) {
				Files.write(this.made, made.stream().map(Path::toString).toList());
			}
			return turn;
		}
		catch (IOException ex) {
			turn.close();
			made.forEach(Turn::delete);
			throw ex;
		}
	}

	List<RecordedChange> all() {
		try {
			return MAPPER.readValue(Files.readString(this.file), TYPE);
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw FileFailure.of(this.file + " cannot be read", ex);
		}
		catch (JacksonException ex) {
			FailedException failure = new FailedException(this.file + " is not what this program wrote.",
					"Move it away, and run the command again; what it remembered cannot be restored byte for byte then.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	@Nullable RecordedChange find(String subject, Path path) {
		return all().stream().filter((change) -> isOf(change, subject, path)).findFirst().orElse(null);
	}

	void keep(RecordedChange change) {
		List<RecordedChange> changes = new ArrayList<>(others(change.subject(), Path.of(change.file())));
		changes.add(change);
		write(changes);
	}

	/**
	 * Forget a change. Folders that were made for it and are still in use go with the
	 * change that uses them.
	 * @param subject what the file was changed for
	 * @param path the file
	 */
	void forget(String subject, Path path) {
		RecordedChange gone = find(subject, path);
		if (gone != null) {
			write(others(subject, path).stream().map((other) -> other.inherit(gone)).toList());
		}
	}

	private List<RecordedChange> others(String subject, Path path) {
		return all().stream().filter((change) -> !isOf(change, subject, path)).toList();
	}

	private static boolean isOf(RecordedChange change, String subject, Path path) {
		return change.subject().equals(subject) && change.file().equals(path.toString());
	}

	private void write(List<RecordedChange> changes) {
		Path made = this.file.resolveSibling(this.file.getFileName() + ".tmp");
		try {
			if (changes.isEmpty()) {
				Files.deleteIfExists(this.file);
				return;
			}
			Files.writeString(made, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(changes) + "\n");
			try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			Files.move(made, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			FailedException failure = FileFailure.of(this.file + ", which remembers what is changed, cannot be written",
					ex);
			try {
				Files.deleteIfExists(made);
			}
			catch (IOException left) {
				failure.addSuppressed(left);
			}
			throw failure;
		}
	}

	/**
	 * A moment in which nobody else changes files. Where nothing is remembered after it,
	 * nothing of it is left either.
	 */
	final class Turn implements AutoCloseable {

		private final LockedFile locked;

		private Turn(LockedFile locked) {
			this.locked = locked;
		}

		@Override
		public void close() {
			if (Files.exists(ChangeRecords.this.file)) {
				this.locked.close();
				return;
			}
			List<Path> folders = folders();
			delete(ChangeRecords.this.made);
			delete(ChangeRecords.this.lock);
			this.locked.close();
			folders.forEach(Turn::delete);
		}

		private List<Path> folders() {
			List<Path> folders = new ArrayList<>(List.of(ChangeRecords.this.folder));
			try {
				Files.readAllLines(ChangeRecords.this.made).stream().map(Path::of).forEach(folders::add);
			}
			catch (IOException ex) {
				// All others were there before.
			}
			return folders;
		}

		private static void delete(Path path) {
			try {
				Files.deleteIfExists(path);
			}
			catch (IOException ex) {
				// It is in use, and serves the next time.
			}
		}

	}

}
