package io.github.tmuxorc.surface;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ends the packaged program by signals, and takes its output away. It ends at once and
 * quietly, and its exit code says how.
 */
@ExtendWith(TmuxServerExtension.class)
@Timeout(300)
class SignalsIT {

	// Java's own, when a signal comes within the few milliseconds in which it makes its
	// module system.
	private static final String TOO_EARLY = "Runtime\\.exit\\(\\d+\\) logging failed: .*\n";

	// And what it prints to standard output where the signal comes before that, by two
	// lines of its own: then it ends with 1 (seen 4 times in 1,900, with 25.0.3).
	private static final String FAR_TOO_EARLY = "Error occurred during initialization of VM\n"
			+ "java.lang.InternalError: Bad level: ";

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@BeforeEach
	void setUp(TmuxServer server) {
		this.server = server;
	}

	@ParameterizedTest
	@EnumSource
	void signalWhileTheProgramStartsEndsIt(Signal signal) throws Exception {
		for (int delay = 0; delay <= 480; delay += 40) {
			Process process = start("session", "list");
			if (!process.waitFor(delay, TimeUnit.MILLISECONDS)) {
				signal.send(process);
			}
			int status = end(process);
			if (!output().startsWith(FAR_TOO_EARLY)) {
				assertThat(status).as("after %d ms: %s", delay, output()).isIn(0, signal.status());
			}
			assertThat(errors().replaceFirst(TOO_EARLY, "")).as("after %d ms", delay).isEmpty();
		}
		assertThatNothingIsLogged();
	}

	@ParameterizedTest
	@EnumSource
	void signalWhileACommandWaitsEndsIt(Signal signal) throws Exception {
		assertThat(end(start("spawn", "developer", "work", "--agent", "demo"))).as(errors()).isZero();
		Process process = start("agent", "wait", "developer", "--until", "busy", "--timeout", "120");
		// By then it waits; if it did not, the start would be what is ended.
		assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
		signal.send(process);
		assertThat(end(process)).isEqualTo(signal.status());
		assertThat(errors()).isEmpty();
		assertThatNothingIsLogged();
	}

	@ParameterizedTest
	@EnumSource
	void signalWhileATeamStartsLeavesNothingOfIt(Signal signal) throws Exception {
		Path plan = this.server.directory().resolve("crew.yaml");
		Files.writeString(plan, """
				description: A crew.
				members:
				- role: qa
				- role: docs
				  arguments: [--fault, slow-start=600000]
				""");
		Process process = start("team", "deploy", plan.toString(), "--agent", "demo", "--timeout", "300");
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.server.client().sessions().stream().anyMatch((session) -> session.windows() == 2));
		signal.send(process);
		assertThat(end(process)).isEqualTo(signal.status());
		assertThat(errors()).isEmpty();
		assertThat(this.server.client().sessions()).isEmpty();
		assertThatNothingIsLogged();
	}

	@ParameterizedTest
	@EnumSource
	void signalWhileTheServerServesEndsIt(Signal signal) throws Exception {
		Process process = builder("server", "start").redirectOutput(Redirect.PIPE).start();
		OutputStream input = process.getOutputStream();
		input.write(("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
				+ "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}\n")
			.getBytes(StandardCharsets.UTF_8));
		input.flush();
		try (BufferedReader output = process.inputReader()) {
			assertThat(output.readLine()).contains("serverInfo");
			signal.send(process);
			assertThat(end(process)).isEqualTo(signal.status());
		}
		assertThat(errors()).isEmpty();
		assertThatNothingIsLogged();
	}

	@ParameterizedTest
	@EnumSource
	void signalWhileAScriptIsReadEndsIt(Signal signal) throws Exception {
		Process process = builder().redirectOutput(Redirect.PIPE).start();
		OutputStream input = process.getOutputStream();
		input.write("help\n".getBytes(StandardCharsets.UTF_8));
		input.flush();
		try (BufferedReader output = process.inputReader()) {
			assertThat(output.readLine()).startsWith("Usage:");
			signal.send(process);
			assertThat(end(process)).isEqualTo(signal.status());
		}
		assertThat(errors()).isEmpty();
		assertThatNothingIsLogged();
	}

	@ParameterizedTest
	@ValueSource(strings = { "help", "session list --json", "server tools", "--version" })
	void readerThatHasGoneIsNoFailure(String command) throws Exception {
		Process process = builder(command.split(" ")).redirectOutput(Redirect.PIPE).start();
		process.getInputStream().close();
		assertThat(end(process)).isZero();
		assertThat(errors()).isEmpty();
		assertThatNothingIsLogged();
	}

	@ParameterizedTest
	@ValueSource(strings = { ">&-", "<&-", "2>&-", "<&- >&- 2>&-" })
	void streamThatIsClosedIsNoFailure(String closed) throws Exception {
		assertThat(shell("help " + closed)).isZero();
		assertThat(errors()).isEmpty();
		assertThat(shell("server start " + closed)).isZero();
		assertThat(errors()).isEmpty();
		assertThatNothingIsLogged();
	}

	@Test
	void inputThatIsClosedIsAnEmptyScript() throws Exception {
		assertThat(shell("<&-")).isZero();
		assertThat(errors()).isEmpty();
		assertThat(output()).isEmpty();
	}

	@Test
	void diskThatIsFullIsAFailureWithAMessage() throws Exception {
		assertThat(shell("help >/dev/full")).isOne();
		assertThat(errors()).isEqualTo("The result cannot be written to standard output."
				+ " Look at where it was sent: No space left on device.\n");
		assertThat(shell("--version --json >/dev/full")).isOne();
		assertThat(errors()).startsWith("{\"error\":{\"code\":\"FAILED\",").containsOnlyOnce("\n");
		assertThatNothingIsLogged();
	}

	private Process start(String... words) throws IOException {
		return builder(words).redirectInput(Path.of("/dev/null").toFile()).start();
	}

	private int shell(String words) throws Exception {
		ProcessBuilder builder = builder();
		builder.command("/bin/sh", "-c", "\"$0\" " + words, ProgramRun.PROGRAM);
		return end(builder.redirectInput(Path.of("/dev/null").toFile()).start());
	}

	private ProcessBuilder builder(String... words) {
		List<String> command = new ArrayList<>(List.of(ProgramRun.PROGRAM));
		command.addAll(List.of(words));
		Path folder = this.server.directory();
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectOutput(folder.resolve("output").toFile())
			.redirectError(folder.resolve("errors").toFile());
		builder.environment().keySet().removeAll(List.of("TMUX", "TMUX_PANE"));
		builder.environment().put("TMUX_ORC_SOCKET", this.server.socket().toString());
		builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
		builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
		return builder;
	}

	private static int end(Process process) throws InterruptedException {
		try {
			assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
			return process.exitValue();
		}
		finally {
			process.destroyForcibly();
		}
	}

	private String output() throws IOException {
		return Files.readString(this.server.directory().resolve("output"));
	}

	private String errors() throws IOException {
		return Files.readString(this.server.directory().resolve("errors"));
	}

	private void assertThatNothingIsLogged() {
		assertThat(this.server.directory().resolve("state/tmux-orc/tmux-orc.log")).doesNotExist();
	}

	/**
	 * A signal by which a person or a system ends a program.
	 */
	enum Signal {

		/**
		 * The terminal is gone.
		 */
		HUP(1),

		/**
		 * Ctrl+C.
		 */
		INT(2),

		/**
		 * What {@code kill} sends.
		 */
		TERM(15);

		private final int number;

		Signal(int number) {
			this.number = number;
		}

		int status() {
			return 128 + this.number;
		}

		void send(Process process) throws IOException, InterruptedException {
			new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid())).start().waitFor();
		}

	}

}
