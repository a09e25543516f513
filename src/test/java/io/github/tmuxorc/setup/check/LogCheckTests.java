package io.github.tmuxorc.setup.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogCheckTests {

	@TempDir
	private Path folder;

	@Test
	void runWhenThereIsNoneIsFineAndMakesNone() {
		Path file = this.folder.resolve("log");
		assertThat(new LogCheck(file).run())
			.containsExactly(Finding.ok("log", file + " is made when there is something to log."));
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void runWhenItCanBeWrittenIsFine() throws IOException {
		Path file = Files.createFile(this.folder.resolve("log"));
		assertThat(new LogCheck(file).run()).containsExactly(Finding.ok("log", file + " can be written."));
	}

	@Test
	void runWhenItIsNoFileSaysSo() {
		assertThat(new LogCheck(this.folder).run()).containsExactly(Finding.broken("log",
				this.folder + " is not a file that you can write.", "Change its permissions, or move it away."));
	}

}
