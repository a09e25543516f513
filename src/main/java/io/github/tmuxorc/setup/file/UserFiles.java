package io.github.tmuxorc.setup.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;

/**
 * Changes files of the user, each all or nothing and with a copy of the old one beside
 * it, and takes the changes back. What is changed is remembered before it is changed.
 */
public final class UserFiles implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	/** Fair, so that who closes is not overtaken. */
	private final ReentrantLock work = new ReentrantLock(true);

	private final ChangeRecords records;

	private final Clock clock;

	/**
	 * Create it.
	 * @param state the folder of what the program remembers
	 * @param clock the time for the names of copies
	 */
	public UserFiles(Path state, Clock clock) {
		this.records = new ChangeRecords(state);
		this.clock = clock;
	}

	/**
	 * Do something that is not to be cut off halfway. What ends the program, as a signal
	 * does, waits for it.
	 * @param <T> the type of the result
	 * @param work the work, which is short
	 * @return its result
	 */
	public <T extends @Nullable Object> T whole(Supplier<T> work) {
		this.work.lock();
		try {
			return work.get();
		}
		finally {
			this.work.unlock();
		}
	}

	/**
	 * Wait for what is being done, and let nothing else begin.
	 */
	@Override
	public void close() {
		try {
			boolean _ = this.work.tryLock(LIMIT.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			// Whoever closes has no time to wait.
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Give a file another text.
	 * @param subject what it is changed for, the name by which that is taken back
	 * @param file the file, as it was read just now
	 * @param text the new text
	 * @return the copy of the old file, or {@code null} if there was none
	 * @throws FailedException if it cannot be written, or somebody changed it since it
	 * was read; nothing is changed then
	 */
	public @Nullable Path write(String subject, ConfigFile file, String text) {
		return whole(() -> writeNow(subject, file, text));
	}

	private @Nullable Path writeNow(String subject, ConfigFile file, String text) {
		try (ChangeRecords.Turn _ = this.records.lock()) {
			RecordedChange known = this.records.find(subject, file.path());
			try {
				return new FileReplacement(file).write(text, this.clock,
						(made) -> this.records.keep(record(known, subject, file, text, made)));
			}
			catch (FailedException ex) {
				reset(known, subject, file.path());
				throw ex;
			}
		}
	}

	private void reset(@Nullable RecordedChange known, String subject, Path path) {
		if (known != null) {
			this.records.keep(known);
		}
		else {
			this.records.forget(subject, path);
		}
	}

	private static RecordedChange record(@Nullable RecordedChange known, String subject, ConfigFile file, String text,
			FileReplacement.Made made) {
		String after = digest(text);
		String before = (file.text() != null) ? digest(file.text()) : null;
		List<String> backups = new ArrayList<>();
		List<String> folders = new ArrayList<>();
		boolean others = false;
		if (known != null) {
			backups.addAll(known.backups());
			folders.addAll(known.folders());
			others = known.others() || !known.after().equals(before);
			before = known.before();
		}
		if (made.backup() != null) {
			backups.add(made.backup().toString());
		}
		made.folders().forEach((folder) -> folders.add(folder.toString()));
		return new RecordedChange(subject, file.path().toString(), before, after, others, backups, folders);
	}

	/**
	 * The files that were changed for something.
	 * @param subject what they were changed for
	 * @return their paths
	 */
	public List<Path> changed(String subject) {
		return this.records.all()
			.stream()
			.filter((change) -> change.subject().equals(subject))
			.map((change) -> Path.of(change.file()))
			.toList();
	}

	/**
	 * The text that a file had before it was changed.
	 * @param subject what it was changed for
	 * @param path the file
	 * @return the text, empty if there was no file, or {@code null} if it is not known
	 */
	public @Nullable String original(String subject, Path path) {
		RecordedChange known = this.records.find(subject, path);
		if (known == null) {
			return null;
		}
		return (known.before() != null) ? original(known) : "";
	}

	/**
	 * Take back what was changed in a file. If nobody else has changed it since, it is
	 * byte for byte what it was.
	 * @param subject what it was changed for
	 * @param path the file
	 * @param removal makes the text without what is ours of a text that others have
	 * changed; it returns the same text if nothing is ours
	 * @param dryRun whether to tell what would be done in the place of doing it
	 * @return what became of it
	 * @throws FailedException if it cannot be read or written; nothing is changed then
	 */
	public Undone undo(String subject, Path path, UnaryOperator<String> removal, boolean dryRun) {
		if (dryRun) {
			Plan plan = plan(ConfigFile.read(path), this.records.find(subject, path), removal);
			return new Undone(subject, path.toString(), plan.outcome.inDryRun(), null);
		}
		return whole(() -> undoNow(subject, path, removal));
	}

	private Undone undoNow(String subject, Path path, UnaryOperator<String> removal) {
		try (ChangeRecords.Turn _ = this.records.lock()) {
			ConfigFile file = ConfigFile.read(path);
			RecordedChange known = this.records.find(subject, path);
			Plan plan = plan(file, known, removal);
			Path made = carryOut(plan, file);
			this.records.forget(subject, path);
			cleanUp(plan.known, path);
			String left = (known != null && plan.known == null) ? known.lastBackup() : null;
			return new Undone(subject, path.toString(), plan.outcome, (made != null) ? made.toString() : left);
		}
	}

	private static Plan plan(ConfigFile file, @Nullable RecordedChange known, UnaryOperator<String> removal) {
		String text = file.text();
		if (text == null) {
			// A copy of what somebody else deleted may be the last one.
			boolean isSame = known != null && known.before() == null;
			return new Plan(UndoOutcome.UNCHANGED, null, isSame ? known : null);
		}
		if (known != null && digest(text).equals(known.before())) {
			return new Plan(UndoOutcome.UNCHANGED, null, known);
		}
		if (known != null && !known.others() && known.after().equals(digest(text))) {
			if (known.before() == null) {
				return new Plan(UndoOutcome.DELETED, null, known);
			}
			String original = original(known);
			if (original != null) {
				return new Plan(UndoOutcome.RESTORED, original, known);
			}
		}
		String without = removal.apply(text);
		return new Plan(without.equals(text) ? UndoOutcome.UNCHANGED : UndoOutcome.REMOVED, without, null);
	}

	// A person may have removed or changed the copy.
	private static @Nullable String original(RecordedChange known) {
		String copy = known.backups().isEmpty() ? null : ConfigFile.read(Path.of(known.backups().getFirst())).text();
		return (copy != null && digest(copy).equals(known.before())) ? copy : null;
	}

	private @Nullable Path carryOut(Plan plan, ConfigFile file) {
		FileReplacement replacement = new FileReplacement(file);
		String text = plan.text;
		if (plan.outcome == UndoOutcome.REMOVED && text != null) {
			return replacement.write(text, this.clock, (made) -> {
			});
		}
		if (plan.outcome == UndoOutcome.DELETED) {
			replacement.delete();
		}
		else if (plan.outcome == UndoOutcome.RESTORED && text != null) {
			replacement.writeWithoutCopy(text);
		}
		return null;
	}

	private static void cleanUp(@Nullable RecordedChange known, Path path) {
		if (known == null) {
			return;
		}
		for (String copy : known.backups()) {
			delete(copy, path);
		}
		for (String folder : known.folders().reversed()) {
			if (!isInUse(Path.of(folder))) {
				delete(folder, path);
			}
		}
	}

	// Others have put something there.
	private static boolean isInUse(Path folder) {
		String[] names = folder.toFile().list();
		return names != null && names.length > 0;
	}

	private static void delete(String left, Path path) {
		try {
			Files.deleteIfExists(Path.of(left));
		}
		catch (IOException ex) {
			FailedException failure = new FailedException(
					"What was changed in " + path + " is taken back, but " + left + " cannot be removed.",
					"Remove it by hand.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How a change is taken back.
	 *
	 * @param outcome what becomes of the file
	 * @param text the text that it gets; null if it gets none
	 * @param known the change whose copies and folders go as well; null if they stay
	 */
	private record Plan(UndoOutcome outcome, @Nullable String text, @Nullable RecordedChange known) {

	}

}
