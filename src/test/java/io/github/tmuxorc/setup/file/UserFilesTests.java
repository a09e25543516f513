package io.github.tmuxorc.setup.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link UserFiles}.
 */
class UserFilesTests {

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
	void undoWhenNobodyElseChangedTheFileRestoresEveryByteAndLeavesNothing() throws IOException {
		Files.writeString(this.file, "\uFEFFa\r\nno line end");
		Files.setPosixFilePermissions(this.file, PosixFilePermissions.fromString("rw-r-x---"));
		Map<String, String> before = FolderTexts.below(this.home);
		change("\uFEFFa\r\nno line endours\n");
		assertThat(FolderTexts.below(this.home)).hasSize(2);
		assertThat(undo()).isEqualTo(UndoOutcome.RESTORED);
		assertThat(FolderTexts.below(this.home)).isEqualTo(before);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file))).isEqualTo("rw-r-x---");
		assertThat(undo()).isEqualTo(UndoOutcome.UNCHANGED);
	}

	@Test
	void undoWhenWeChangedItSeveralTimesRestoresTheFirstText() throws IOException {
		Files.writeString(this.file, "a\n");
		Map<String, String> before = FolderTexts.below(this.home);
		change("a\nours\n");
		change("a\nours\nours\n");
		assertThat(undo()).isEqualTo(UndoOutcome.RESTORED);
		assertThat(FolderTexts.below(this.home)).isEqualTo(before);
	}

	@Test
	void undoWhenOthersChangedItKeepsTheirChanges() throws IOException {
		Files.writeString(this.file, "a\n");
		change("a\nours\n");
		Files.writeString(this.file, "a\nours\nb\n");
		assertThat(undo()).isEqualTo(UndoOutcome.REMOVED);
		assertThat(this.file).hasContent("a\nb\n");
	}

	@Test
	void undoWhenOthersChangedItBetweenOurChangesKeepsTheirs() throws IOException {
		Files.writeString(this.file, "a\n");
		change("a\nours\n");
		Files.writeString(this.file, "b\nours\n");
		change("b\nours\nours\n");
		assertThat(undo()).isEqualTo(UndoOutcome.REMOVED);
		assertThat(this.file).hasContent("b\n");
	}

	@Test
	void undoWhenThereWasNoFileRemovesItAndItsFolders() throws IOException {
		this.file = this.home.resolve("x/y/settings");
		Map<String, String> before = FolderTexts.below(this.home);
		change("ours\n");
		assertThat(undo()).isEqualTo(UndoOutcome.DELETED);
		assertThat(FolderTexts.below(this.home)).isEqualTo(before);
		assertThat(this.home).isEmptyDirectory();
	}

	@Test
	void undoWhenThereWasNoFileKeepsAFolderThatOthersUse() throws IOException {
		this.file = this.home.resolve("x/y/settings");
		change("ours\n");
		Files.writeString(this.home.resolve("x/theirs"), "b");
		undo();
		assertThat(FolderTexts.below(this.home).keySet()).containsExactly("x/theirs");
	}

	@Test
	void undoWhenAnotherChangeUsesTheFolderLeavesItToThatOne() throws IOException {
		Path first = this.home.resolve("x/first");
		Path second = this.home.resolve("x/y/second");
		for (Path path : List.of(first, second)) {
			this.files.write("test", ConfigFile.read(path), "ours\n");
		}
		for (Path path : List.of(first, second)) {
			this.files.undo("test", path, UserFilesTests::withoutOurs, false);
		}
		assertThat(this.home).isEmptyDirectory();
	}

	@Test
	void undoWhenACopyCannotBeRemovedSaysThatTheFileIsRestored() throws IOException {
		Files.writeString(this.file, "a\n");
		change("a\nours\n");
		Path copy = Objects.requireNonNull(change("a\nours\nours\n"));
		Files.delete(copy);
		Files.createDirectories(copy.resolve("theirs"));
		assertThatExceptionOfType(FailedException.class).isThrownBy(this::undo)
			.withMessage("What was changed in %s is taken back, but %s cannot be removed. Remove it by hand.",
					this.file, copy);
		assertThat(this.file).hasContent("a\n");
		assertThat(undo()).isEqualTo(UndoOutcome.UNCHANGED);
	}

	@Test
	void undoWhenTheCopyIsGoneRemovesWhatIsOurs() throws IOException {
		Files.writeString(this.file, "a\n");
		Files.delete(Objects.requireNonNull(change("a\nours\n")));
		assertThat(undo()).isEqualTo(UndoOutcome.REMOVED);
		assertThat(this.file).hasContent("a\n");
	}

	@Test
	void undoWhenDryChangesNothing() throws IOException {
		Files.writeString(this.file, "a\n");
		change("a\nours\n");
		Map<String, String> before = FolderTexts.below(this.home);
		assertThat(this.files.undo("test", this.file, UserFilesTests::withoutOurs, true).outcome())
			.isEqualTo(UndoOutcome.WOULD_RESTORE);
		assertThat(FolderTexts.below(this.home)).isEqualTo(before);
		assertThat(undo()).isEqualTo(UndoOutcome.RESTORED);
	}

	@Test
	void undoWhenTheFileIsALinkRestoresWhatItLeadsTo() throws IOException {
		Path target = Files.writeString(this.home.resolve("dotfile"), "a\n");
		Files.createSymbolicLink(this.file, target);
		change("a\nours\n");
		assertThat(undo()).isEqualTo(UndoOutcome.RESTORED);
		assertThat(this.file).isSymbolicLink();
		assertThat(target).hasContent("a\n");
	}

	@Test
	void writeWhenNothingCanBeRememberedChangesNothing() throws IOException {
		Files.writeString(this.file, "a\n");
		Files.writeString(this.folder.resolve("state"), "a file");
		Map<String, String> before = FolderTexts.below(this.home);
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> change("a\nours\n"))
			.withMessageContaining("which remembers what is changed, cannot be written to");
		assertThat(FolderTexts.below(this.home)).isEqualTo(before);
	}

	@Test
	void writeWhenFileChangedMeanwhileLeavesItAlone() throws IOException {
		Files.writeString(this.file, "{}");
		ConfigFile read = ConfigFile.read(this.file);
		Files.writeString(this.file, "{\"a\":1}");
		Map<String, String> before = FolderTexts.below(this.home);
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.files.write("test", read, "new"))
			.withMessage("%s was changed by another program at the same time."
					+ " Nothing was changed here; run the command again.", this.file);
		assertThat(FolderTexts.below(this.home)).isEqualTo(before);
		assertThat(this.files.changed("test")).isEmpty();
	}

	@Test
	void writeWhenFileAppearedMeanwhileLeavesItAlone() throws IOException {
		ConfigFile read = ConfigFile.read(this.file);
		Files.writeString(this.file, "{\"a\":1}");
		Map<String, String> before = FolderTexts.below(this.home);
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.files.write("test", read, "new"));
		assertThat(FolderTexts.below(this.home)).isEqualTo(before);
	}

	@Test
	void writeWhenSomebodyReadsMeanwhileShowsOneOfTheTexts() throws Exception {
		List<String> texts = List.of("a".repeat(300_000), "b".repeat(300_000));
		Files.writeString(this.file, texts.getFirst());
		Thread writer = Thread.ofPlatform().start(() -> IntStream.range(0, 30).forEach((round) -> {
			ConfigFile read = ConfigFile.read(this.file);
			this.files.write("test", read, texts.get((round + 1) % 2));
		}));
		while (writer.isAlive()) {
			assertThat(texts).contains(Files.readString(this.file));
		}
		writer.join();
		assertThat(FolderTexts.below(this.home).keySet()).hasSize(31).noneMatch((name) -> name.endsWith(".tmp"));
	}

	private static String withoutOurs(String text) {
		return text.replace("ours\n", "");
	}

	private @Nullable Path change(String text) {
		return this.files.write("test", ConfigFile.read(this.file), text);
	}

	private UndoOutcome undo() {
		return this.files.undo("test", this.file, UserFilesTests::withoutOurs, false).outcome();
	}

}
