package io.github.tmuxorc.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class CallFilesTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path state;

	@Test
	void nothingIsMadeBeforeTheFirstLine() throws IOException {
		CallFiles files = files(1000, 3);
		assertThat(files.newestFirst()).isEmpty();
		assertThat(this.state).isEmptyDirectory();
	}

	@Test
	void onlyTheOwnerCanRead() throws IOException {
		CallFiles files = files(1000, 3);
		files.append("one");
		assertThat(permissions(files.folder())).isEqualTo("rwx------");
		assertThat(permissions(files.newestFirst().getFirst())).isEqualTo("rw-------");
	}

	@Test
	void fileThatIsFullIsFollowedByTheNextAndTheOldestIsDeleted() throws IOException {
		CallFiles files = files(10, 3);
		for (int number = 0; number < 10; number++) {
			files.append("line " + number);
		}
		assertThat(lines(files)).containsExactly("line 4", "line 5", "line 6", "line 7", "line 8", "line 9");
		assertThat(files.newestFirst()).hasSize(3);
	}

	@Test
	void writersThatMeetAtAFullFileLoseNoLine() throws Exception {
		List<Thread> writers = IntStream.range(0, 8).mapToObj((writer) -> {
			// Each has its own, as a process has.
			CallFiles files = files(200, 1_000_000);
			return Thread.ofPlatform().start(() -> {
				for (int number = 0; number < 500; number++) {
					append(files, writer + "-" + number + " " + "x".repeat(number % 50));
				}
			});
		}).toList();
		for (Thread writer : writers) {
			writer.join();
		}
		List<String> lines = lines(files(200, 1_000_000));
		assertThat(lines).hasSize(4000).doesNotHaveDuplicates().allMatch((line) -> line.matches("\\d-\\d+ x*"));
		for (int writer = 0; writer < 8; writer++) {
			String own = writer + "-";
			assertThat(lines.stream().filter((line) -> line.startsWith(own)).toList()).hasSize(500)
				.isSortedAccordingTo((one, other) -> Integer.compare(number(one), number(other)));
		}
	}

	@Test
	void interruptedThreadWritesAndStaysInterrupted() throws IOException {
		CallFiles files = files(10, 5);
		Thread.currentThread().interrupt();
		files.append("a line that fills a file");
		files.append("another one");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(lines(files)).containsExactly("a line that fills a file", "another one");
	}

	@Test
	void fileThatWasDeletedIsMadeAgain() throws IOException {
		CallFiles files = files(1000, 3);
		files.append("one");
		Files.delete(files.newestFirst().getFirst());
		Files.delete(files.folder());
		files.append("two");
		assertThat(lines(files)).containsExactly("two");
	}

	@Test
	void otherFilesInTheFolderAreLeftAlone() throws IOException {
		CallFiles files = files(10, 1);
		files.append("a line that fills a file");
		Path other = Files.writeString(files.folder().resolve("calls-1.jsonl"), "mine");
		files.append("another one");
		assertThat(other).hasContent("mine");
		assertThat(lines(files)).containsExactly("another one");
	}

	@Test
	void folderThatIsNoneIsSaid() throws IOException {
		Files.createFile(this.state.resolve("calls"));
		assertThatIOException().isThrownBy(() -> files(10, 1).append("one"));
	}

	private CallFiles files(long mostBytes, int mostFiles) {
		return new CallFiles(this.state.resolve("calls"), mostBytes, mostFiles);
	}

	private static void append(CallFiles files, String line) {
		try {
			files.append(line);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int number(String line) {
		return Integer.parseInt(line.substring(2, line.indexOf(' ')));
	}

	private static List<String> lines(CallFiles files) throws IOException {
		List<String> lines = new ArrayList<>();
		for (Path file : files.newestFirst().reversed()) {
			lines.addAll(Files.readAllLines(file));
		}
		return lines;
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
