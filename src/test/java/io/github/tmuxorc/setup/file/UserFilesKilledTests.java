package io.github.tmuxorc.setup.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UserFiles}: what a program leaves that is killed while it writes.
 */
class UserFilesKilledTests {

	private static final int ROUNDS = 16;

	private static final int LONGEST_MICROSECONDS = 150_000;

	private static final List<Long> LENGTHS = List.of((long) EndlessChange.OLD.length(),
			(long) EndlessChange.NEW.length());

	@TempDir
	private Path folder;

	@Test
	void fileIsTheOldOneOrTheNewOneAndTheRecordCanBeRead() throws Exception {
		Random random = new Random(20260102);
		Process next = start(0);
		for (int round = 0; round < ROUNDS; round++) {
			Process killed = next;
			next = start(round + 1); // while the other is looked at
			killLater(killed, file(round), random.nextInt(LONGEST_MICROSECONDS));
			String left = Files.readString(file(round));
			assertThat(left.equals(EndlessChange.OLD) || left.equals(EndlessChange.NEW)).as("round " + round).isTrue();
			UserFiles files = new UserFiles(state(round), Clock.systemUTC());
			assertThat(files.changed(EndlessChange.SUBJECT)).isSubsetOf(List.of(file(round)));
			files.undo(EndlessChange.SUBJECT, file(round), (text) -> EndlessChange.OLD, false);
			assertThat(Files.readString(file(round))).as("round " + round).isEqualTo(EndlessChange.OLD);
		}
		killLater(next, file(ROUNDS), 0);
	}

	private Path file(int round) {
		return this.folder.resolve("settings" + round % 2);
	}

	private Path state(int round) {
		return this.folder.resolve("state" + round % 2);
	}

	private Process start(int round) throws IOException {
		Files.writeString(file(round), EndlessChange.OLD);
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				EndlessChange.class.getName(), state(round).toString(), file(round).toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	// Until it is killed, nobody sees a part of a text either.
	private static void killLater(Process process, Path file, int microseconds)
			throws IOException, InterruptedException {
		try (BufferedReader output = process.inputReader()) {
			assertThat(output.readLine()).isEqualTo("started");
			long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(microseconds);
			long length;
			do {
				length = Files.size(file);
			}
			while (LENGTHS.contains(length) && System.nanoTime() < end);
			assertThat(length).isIn(LENGTHS);
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

}
