package io.github.tmuxorc.setup.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link UserFiles}: what is left of a change, and of one that was cut off.
 */
class UserFilesTracesTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

	@TempDir
	private Path folder;

	private Path home;

	private Path file;

	private UserFiles files;

	@BeforeEach
	void makeHome() throws IOException {
		this.home = Files.createDirectory(this.folder.resolve("home"));
		this.file = this.home.resolve("settings");
		this.files = new UserFiles(this.folder.resolve("state"), CLOCK);
	}

	@Test
	void undoWhenDryAndNothingIsRememberedMakesNothing() throws IOException {
		Files.writeString(this.file, "a\nours\n");
		assertThat(this.files.undo("test", this.file, UserFilesTracesTests::withoutOurs, true).outcome())
			.isEqualTo(UndoOutcome.WOULD_REMOVE);
		assertThat(this.folder.resolve("state")).doesNotExist();
	}

	@Test
	void undoWhenSomebodyRestoredTheFileLeavesNoCopy() throws IOException {
		Files.writeString(this.file, "a\n");
		change("a\nours\n");
		Files.writeString(this.file, "a\n");
		assertThat(undo()).isEqualTo(UndoOutcome.UNCHANGED);
		assertThat(FolderTexts.below(this.home)).containsExactly(Map.entry("settings", "a\n"));
	}

	@Test
	void undoWhenSomebodyDeletedTheFileKeepsTheCopy() throws IOException {
		Files.writeString(this.file, "a\n");
		change("a\nours\n");
		Files.delete(this.file);
		assertThat(undo()).isEqualTo(UndoOutcome.UNCHANGED);
		assertThat(FolderTexts.below(this.home)).hasSize(1).containsValue("a\n");
	}

	@Test
	void closeWaitsForWhatIsBeingDoneAndLetsNothingElseBegin() throws Exception {
		Files.writeString(this.file, "a\n");
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		Thread worker = Thread.ofPlatform().daemon().start(() -> {
			this.files.whole(() -> {
				begun.countDown();
				try {
					goOn.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
				return change("b\n");
			});
			change("c\n");
		});
		begun.await();
		Thread closing = Thread.ofPlatform().start(this.files::close);
		Awaitility.await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
		goOn.countDown();
		closing.join();
		Awaitility.await().until(() -> worker.getState() == Thread.State.WAITING);
		assertThat(this.file).hasContent("b\n");
	}

	@Test
	void writeRemovesWhatAKilledProcessLeft() throws IOException {
		Files.writeString(this.home.resolve(".settings.123.tmux-orc.tmp"), "half");
		Files.writeString(this.home.resolve(".other.123.tmux-orc.tmp"), "theirs");
		change("ours\n");
		assertThat(FolderTexts.below(this.home)).containsOnlyKeys("settings", ".other.123.tmux-orc.tmp");
	}

	@Test
	void undoWhenNothingOfOursIsLeftTellsOfTheCopy() throws IOException {
		Files.writeString(this.file, "a\n");
		Path copy = Objects.requireNonNull(change("a\nours\n"));
		Files.writeString(this.file, "b\n");
		assertThat(this.files.undo("test", this.file, UserFilesTracesTests::withoutOurs, false))
			.isEqualTo(new Undone("test", this.file.toString(), UndoOutcome.UNCHANGED, copy.toString()));
	}

	@Test
	void undoLeavesNothingOfWhatRememberedTheChange() throws IOException {
		Path state = this.folder.resolve("state");
		change("ours\n");
		assertThat(state).isNotEmptyDirectory();
		undo();
		assertThat(state).doesNotExist();
	}

	@Test
	void undoRemovesTheFoldersThatWereMadeToRememberTheChange() throws IOException {
		Files.createDirectory(this.folder.resolve("there"));
		this.files = new UserFiles(this.folder.resolve("there/a/b"), CLOCK);
		change("ours\n");
		change("ours\nours\n");
		undo();
		assertThat(this.folder.resolve("there")).isEmptyDirectory();
	}

	@Test
	void undoKeepsWhatElseIsInTheStateFolder() throws IOException {
		Path state = Files.createDirectory(this.folder.resolve("state"));
		Files.writeString(state.resolve("log"), "");
		change("ours\n");
		undo();
		assertThat(state.toFile().list()).containsExactly("log");
	}

	@Test
	void writeWhenItFailsLeavesNoFolderToRemember() throws IOException {
		this.files = new UserFiles(this.folder.resolve("a/b/state"), CLOCK);
		Files.writeString(this.file, "{}");
		ConfigFile read = ConfigFile.read(this.file);
		Files.writeString(this.file, "{\"a\":1}");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.files.write("test", read, "new"));
		assertThat(this.folder.resolve("a")).doesNotExist();
	}

	@Test
	void writeTakesOverEveryAttribute() throws IOException {
		Files.writeString(this.file, "a\n");
		Files.setAttribute(this.file, "unix:mode", 02750);
		UserDefinedFileAttributeView attributes = attributes(this.file);
		attributes.write("note", ByteBuffer.wrap(new byte[] { 1, 2 }));
		Path copy = Objects.requireNonNull(change("a\nours\n"));
		for (Path path : List.of(copy, this.file)) {
			assertThat((int) Files.getAttribute(path, "unix:mode") & 07777).isEqualTo(02750);
			assertThat(attributes(path).list()).containsExactly("note");
			assertThat(attributes(path).size("note")).isEqualTo(2);
		}
		undo();
		assertThat((int) Files.getAttribute(this.file, "unix:mode") & 07777).isEqualTo(02750);
		assertThat(attributes(this.file).list()).containsExactly("note");
	}

	private static UserDefinedFileAttributeView attributes(Path path) {
		return Objects.requireNonNull(Files.getFileAttributeView(path, UserDefinedFileAttributeView.class));
	}

	@Test
	void writeWhenFolderIsALinkThatLeadsNowhereNamesIt() throws IOException {
		Path link = Files.createSymbolicLink(this.home.resolve("x"), Path.of("nowhere"));
		this.file = link.resolve("settings");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> change("ours\n"))
			.withMessage("%s cannot be written: %s is in the way. Nothing was changed; put that right,"
					+ " and run the command again.", this.file, link);
	}

	private static String withoutOurs(String text) {
		return text.replace("ours\n", "");
	}

	private @Nullable Path change(String text) {
		return this.files.write("test", ConfigFile.read(this.file), text);
	}

	private UndoOutcome undo() {
		return this.files.undo("test", this.file, UserFilesTracesTests::withoutOurs, false).outcome();
	}

}
