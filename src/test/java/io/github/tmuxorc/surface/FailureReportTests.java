package io.github.tmuxorc.surface;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;

class FailureReportTests {

	private final List<String> messages = new ArrayList<>();

	@TempDir
	private Path directory;

	@Test
	void reportFindsTheFailureThatHasARemedy() {
		Exception failure = new IllegalStateException(new NotFoundException("It is gone.", "Get one."));
		assertThat(report(failure)).isEqualTo(3);
		assertThat(this.messages).containsExactly("It is gone. Get one.\n");
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void reportWhenNobodyExpectedTheFailureNamesTheLog() {
		assertThat(report(new IllegalStateException("x"))).isOne();
		assertThat(this.messages)
			.containsExactly("An unexpected error ended the command: IllegalStateException. The log has the details: "
					+ this.directory + "/tmux-orc.log\n");
	}

	private int report(Exception failure) {
		return new FailureReport(this.messages::add, LogFile.install(this.directory)).report(failure, List.of());
	}

}
