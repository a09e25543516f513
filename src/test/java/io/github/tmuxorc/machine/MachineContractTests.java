package io.github.tmuxorc.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * What holds for this machine and for others.
 */
abstract class MachineContractTests {

	private static final String ODD = "it's \"$0\" `x`\n\\n é\n\n";

	@TempDir
	private Path folder;

	abstract Machine machine();

	@Test
	void stampsTellWhetherAFileWasWritten() throws IOException {
		Path file = Files.writeString(this.folder.resolve("it's a file"), "one");
		Path none = this.folder.resolve("none");
		Map<Path, FileStamp> before = machine().stamps(List.of(none, file));
		assertThat(before).containsOnlyKeys(file);
		assertThat(before.values()).extracting(FileStamp::size).containsExactly(3L);
		assertThat(machine().stamps(List.of(file))).isEqualTo(before);
		Files.writeString(file, "two three");
		assertThat(machine().stamps(List.of(file))).isNotEqualTo(before);
		assertThat(machine().stamps(List.of(none))).isEmpty();
	}

	@Test
	void readBeginsAtTheByte() throws IOException {
		Path whole = Files.writeString(this.folder.resolve("a b"), ODD);
		Path part = Files.writeString(this.folder.resolve("part"), "é2345\n");
		assertThat(machine().read(Map.of(whole, 0L, part, 3L, this.folder.resolve("none"), 0L)))
			.isEqualTo(Map.of(whole, ODD, part, "345\n"));
		assertThat(machine().read(Map.of(part, 100L))).isEqualTo(Map.of(part, ""));
	}

	@Test
	void listFindsFilesByTheNamesOfEachLevel() throws IOException {
		Path found = Files.createDirectories(this.folder.resolve("one project/chats")).resolve("session-1-x.jsonl");
		Files.createFile(found);
		Files.createFile(found.resolveSibling("session-1-y.jsonl"));
		Files.createFile(this.folder.resolve("file"));
		assertThat(machine().list(this.folder, List.of("*", "chats", "session-*-x.jsonl"))).containsExactly(found);
		assertThat(machine().list(this.folder.resolve("none"), List.of("*"))).isEmpty();
	}

	@Test
	void writeMakesAFolderOfTheOwnerAlone() throws IOException {
		Path made = this.folder.resolve("some/new one");
		machine().write(made, Map.of("a", ODD, "b", ""));
		assertThat(made.resolve("a")).hasContent(ODD);
		assertThat(made.resolve("b")).isEmptyFile();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
		assertThat(machine().isFolder(made)).isTrue();
		assertThat(machine().isFolder(made.resolve("a"))).isFalse();
		machine().delete(List.of(made.resolve("a"), made.resolve("none")), List.of(made));
		assertThat(made).isDirectoryNotContaining("glob:**/a").exists();
		machine().delete(List.of(made.resolve("b")), List.of(made));
		assertThat(made).doesNotExist();
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> machine().write(file, Map.of()));
	}

	@Test
	void findTellsWhereProgramsAre() {
		assertThat(machine().find(List.of("sh", "cd", "no-such-program"))).containsKey("sh")
			.doesNotContainKey("no-such-program");
		assertThat(machine().find(List.of())).isEmpty();
	}

	@Test
	void packageDescriptionIsFoundAboveTheProgram() throws IOException {
		Path program = Files.createFile(Files.createDirectories(this.folder.resolve("lib/pack age/bin")).resolve("it"));
		Files.writeString(this.folder.resolve("lib/pack age/package.json"), "{\"version\":\"1.2\"}\n");
		Path link = Files.createSymbolicLink(this.folder.resolve("it"), program);
		assertThat(machine().packageDescription(link)).isEqualTo("{\"version\":\"1.2\"}\n");
		assertThat(machine().packageDescription(Path.of("/bin/sh"))).isNull();
	}

	@Test
	void processesAreKnownAndEnded() throws Exception {
		Process process = new ProcessBuilder("sleep", "1000").start();
		Process other = new ProcessBuilder("sh", "-c", "trap '' TERM; echo; while :; do sleep 1; done").start();
		try {
			other.getInputStream().read();
			assertThat(machine().starts(List.of(process.pid(), 99_999_999L))).containsOnlyKeys(process.pid());
			assertThat(machine().starts(List.of(process.pid())).get(process.pid())).isCloseTo(Instant.now(),
					within(Duration.ofSeconds(60)));
			assertThat(machine().end(process.pid(), false)).isTrue();
			assertThat(machine().end(other.pid(), false)).isTrue();
			process.waitFor();
			assertThat(machine().end(process.pid(), true)).isFalse();
			machine().awaitEnd(List.of(process.pid(), other.pid()), Duration.ofMillis(300));
			assertThat(other.waitFor()).isEqualTo(128 + 9);
		}
		finally {
			process.destroyForcibly();
			other.destroyForcibly();
		}
	}

	@Test
	void clockIsThatOfTheMachine() {
		assertThat(machine().clock().instant()).isCloseTo(Instant.now(), within(Duration.ofSeconds(3)));
	}

}
