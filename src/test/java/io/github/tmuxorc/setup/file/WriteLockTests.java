package io.github.tmuxorc.setup.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link WriteLock}.
 */
class WriteLockTests {

	@TempDir
	private Path folder;

	@Test
	void takeWhenFreeKeepsOthersOutUntilClosed() {
		Path lock = this.folder.resolve("x.lock");
		WriteLock taken = WriteLock.take(lock, Duration.ZERO);
		assertThat(lock).isDirectory();
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> WriteLock.take(lock, Duration.ZERO))
			.withMessage("Another program is writing the file that %s guards."
					+ " Nothing was changed; wait a moment, and run the command again.", lock);
		assertThat(lock).isDirectory();
		taken.close();
		assertThat(lock).doesNotExist();
	}

	@Test
	void takeWhenTheOwnerDiedLongAgoTakesItOver() throws IOException {
		Path lock = Files.createDirectory(this.folder.resolve("x.lock"));
		Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(60)));
		try (WriteLock taken = WriteLock.take(lock, Duration.ofMinutes(1))) {
			assertThat(taken).isNotNull();
			assertThat(Files.getLastModifiedTime(lock).toInstant()).isAfter(Instant.now().minusSeconds(30));
		}
		assertThat(lock).doesNotExist();
	}

	@Test
	void takeWhenClientHasNoLockMakesNothing() throws IOException {
		try (WriteLock taken = WriteLock.take(null, Duration.ZERO)) {
			assertThat(taken).isNotNull();
		}
		assertThat(this.folder).isEmptyDirectory();
	}

}
