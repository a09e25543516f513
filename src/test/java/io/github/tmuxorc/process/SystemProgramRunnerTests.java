package io.github.tmuxorc.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.TimeLimitException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SystemProgramRunnerTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final SystemProgramRunner runner = new SystemProgramRunner();

	@TempDir
	private Path directory;

	@Test
	void runReturnsStatusOutputAndError() {
		assertThat(this.runner.run(ProgramCall.of(List.of("sh", "-c", "echo é; echo bad >&2; exit 3"), LIMIT)))
			.isEqualTo(new ProgramResult(3, "é\n", "bad\n"));
	}

	@Test
	void runWhenArgumentsLookLikeShellPassesThemOn() {
		assertThat(this.runner.run(ProgramCall.of(List.of("printf", "%s|", "$(id)", "a b", "", "é;"), LIMIT)).output())
			.isEqualTo("$(id)|a b||é;|");
	}

	@Test
	void runWhenInputAndOutputAreHugeLosesNothing() {
		String input = "0123456789é\n".repeat(500_000);
		ProgramCall call = new ProgramCall(List.of("sh", "-c", "tee /dev/stderr"), Map.of(), input, LIMIT);
		assertThat(this.runner.run(call)).isEqualTo(new ProgramResult(0, input, input));
	}

	@Test
	void runWhenProgramDoesNotReadItsInputReturns() {
		ProgramCall call = new ProgramCall(List.of("true"), Map.of(), "x".repeat(1_000_000), LIMIT);
		assertThat(this.runner.run(call).status()).isZero();
	}

	@Test
	@SuppressWarnings("NullAway") // It does not see that a value may be null once the
									// record is compiled.
	void runWhenEnvironmentIsGivenSetsAndRemoves() {
		Map<String, @Nullable String> environment = new HashMap<>();
		environment.put("ORC_A", "b c");
		environment.put("HOME", null);
		assertThat(this.runner
			.run(new ProgramCall(List.of("sh", "-c", "echo \"$ORC_A${HOME-none}\""), environment, "", LIMIT))
			.output()).isEqualTo("b cnone\n");
	}

	@Test
	void runWhenLimitIsReachedEndsTheProgramAndItsChildren() throws IOException {
		Path file = this.directory.resolve("pid");
		assertThatExceptionOfType(TimeLimitException.class)
			.isThrownBy(() -> this.runner.run(ProgramCall
				.of(List.of("sh", "-c", "sleep 1000 & echo $! >'" + file + "'; wait"), Duration.ofMillis(1500))))
			.withMessage("'sh' did not end within 1500 ms. Find out what it waits for, or try again later.");
		long child = Long.parseLong(Files.readString(file).strip());
		Awaitility.await().until(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
	}

	@Test
	void runWhenProgramIsMissingSaysSo() {
		assertThatExceptionOfType(ProgramMissingException.class)
			.isThrownBy(() -> this.runner.run(ProgramCall.of(List.of("no-such-program"), LIMIT)))
			.withMessage("The program 'no-such-program' cannot be started. "
					+ "Install it, or put the folder that holds it on the PATH.");
	}

	@Test
	void findWhenPathLeavesTheUsualPlacesOutLooksThere() {
		assertThat(ProgramFinder.find("sh", null)).isAbsolute().isExecutable();
		assertThat(ProgramFinder.find("sh", "relative:" + this.directory)).isEqualTo(ProgramFinder.find("sh", null));
		assertThat(ProgramFinder.find("no-such-program", "/bin")).isNull();
	}

}
