package io.github.tmuxorc.terminal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.tmux.TmuxServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PaneRunnerTests extends ShellPanes {

	private static final Duration SHORT = Duration.ofSeconds(1);

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh", "fish" })
	void runOfOddCommandsTellsStatusAndOutput(String shell, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		List<String> wrong = new ArrayList<>();
		List<String> commands = OddCommands.of(shell).toList();
		for (String command : commands) {
			ProgramResult script = pane.script(command);
			String expected = script.status() + " " + script.output();
			CommandRun run = pane.run(command);
			String actual = run.status() + " " + run.output().text();
			if (!actual.equals(expected)) {
				wrong.add(command + "\n expected " + expected + "\n but was " + actual);
			}
		}
		assertThat(commands).hasSizeGreaterThanOrEqualTo(80);
		assertThat(wrong).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh", "fish" })
	void runWhenManyLinesAreWrittenReturnsThem(String shell, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		CommandRun run = pane.run("seq 1 30000");
		assertThat(run.output().text().lines()).hasSize(30_000).startsWith("1", "2").endsWith("30000");
		assertThat(run.lines()).isEqualTo(30_000);
		assertThat(run.truncated()).isFalse();
		CommandRun big = pane.run("head -c 10000000 /dev/zero | tr '\\0' x | fold -w 99; sh -c 'exit 4'");
		assertThat(big.status()).isEqualTo(4);
		assertThat(big.lines()).isEqualTo(101_011);
		assertThat(big.truncated()).isTrue();
		assertThat(big.output().text()).hasSizeBetween(900_000, 1_000_200).contains("lines are left out");
	}

	@ParameterizedTest
	@CsvSource({ "bash,echo \"open", "dash,if true; then", "zsh,echo \"open", "fish,if true", "bash,echo $((1/0))",
			"zsh,echo $((1/0))", "dash,echo ${nope?missing}", "bash,echo ${nope?missing}", "zsh,echo ${nope?missing}",
			"bash,nosuchcommand", "dash,nosuchcommand", "zsh,nosuchcommand", "fish,nosuchcommand",
			"dash,readonly r=1; r=2", "bash,readonly r=1; r=2", "zsh,readonly r=1; r=2",
			"bash,set -u; echo $nope; echo after", "zsh,set -u; echo $nope; echo after", "bash,)", "dash,)", "zsh,)",
			"fish,)", "bash,fi", "zsh,fi", "fish,end", "bash,echo a |", "dash,echo a |", "zsh,echo a |",
			"fish,echo a |", "zsh,echo 'open", "zsh,case x in" })
	void runWhenCommandIsWrongTellsTheShellsMessageAndGoesOn(String shell, String command, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		pane.run("sh -c 'exit 143'");
		CommandRun run = pane.run(command);
		assertThat(run.status()).isIn(1, 2, 127);
		assertThat(run.output().text()).isNotBlank().doesNotContain("/tmux-orc/run/");
		assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(pane.run("echo next").output().text()).isEqualTo("next\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh", "fish" })
	void runWhenCommandReturnsEndsThereWithThatStatus(String shell, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		CommandRun run = pane.run("echo a\nreturn 3\necho b");
		assertThat(run.status()).isEqualTo(3);
		assertThat(run.output().text()).isEqualTo("a\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh", "fish" })
	void runWhenCommandGoesToTheBackgroundReturnsAtOnce(String shell, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		CommandRun run = pane.run("sleep 100 &");
		assertThat(run.status()).isZero();
		assertThat(run.running()).isFalse();
		assertThat(pane.run("echo next; kill %1").output().text()).startsWith("next\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh" })
	void runLeavesNothingInTheShellButWhatTheCommandDid(String shell, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		String state = "set; trap; umask; alias; typeset -f 2>/dev/null";
		pane.run("cd /usr");
		String before = stable(pane.run(state).output().text());
		pane.run("sh -c 'exit 9'");
		assertThat(pane.run("echo $?").output().text()).isEqualTo("9\n");
		pane.run("true");
		assertThat(stable(pane.run(state).output().text())).isEqualTo(before);
		assertThat(pane.run("pwd").output().text()).isEqualTo("/usr\n");
	}

	@Test
	void runLeavesNoFunctionInFish(TmuxServer server) {
		ShellPane pane = pane(server, "fish", "");
		pane.run("true");
		pane.type("functions -a | grep -c __orc_\r");
		Awaitility.await().until(() -> pane.screen().lines().anyMatch("0"::equals));
		assertThat(pane.run("status is-full-job-control; echo $status").output().text()).isEqualTo("0\n");
		pane.type("status is-interactive-job-control; echo is $status\r");
		Awaitility.await().until(() -> pane.screen().contains("is 0"));
	}

	private static String stable(String state) {
		return String.join("\n", state.lines()
			.filter((line) -> !line
				.matches("(?s)(_|BASH_LINENO|HISTCMD|LINENO|RANDOM|SECONDS|SRANDOM|EPOCH\\w*|PIPESTATUS|"
						+ "TTYIDLE|status_generation|CMD_DURATION|last_pid|COLUMNS|LINES|LASTPID|BASH_ARGV\\w*|BASH_COMMAND|"
						+ "BASH_ARGC|BASH_SOURCE|__fish\\w*|history|'?[?!]'?|argv|\\*|@|BASH_\\w+|savehist|ppid|pipestatus|status|"
						+ "__orc\\w*|EPOCHREALTIME|0|KEYTIMEOUT|TRY_BLOCK\\w*|MULTIBYTE|ERRNO|jobstates|commands|HISTNO|"
						+ "ZSH_EVAL_CONTEXT|zsh_eval_context)[ =].*"))
			.toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh", "fish" })
	void runWhenCommandReadsGetsWhatIsTypedLater(String shell, TmuxServer server) throws Exception {
		ShellPane pane = pane(server, shell, "");
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			Future<CommandRun> run = threads.submit(() -> pane.run("cat; echo done"));
			Awaitility.await().until(() -> pane.client().pane(pane.id()).command().equals("cat"));
			pane.type("typed ;&\r");
			pane.keys("C-d");
			assertThat(run.get().output().text()).contains("typed ;&\ntyped ;&\n").endsWith("done\n");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh", "fish" })
	void runWhenPersonInterruptsTellsItSoon(String shell, TmuxServer server) throws Exception {
		ShellPane pane = pane(server, shell, "");
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			Future<CommandRun> run = threads.submit(() -> pane.run("echo before; sleep 100", Duration.ofSeconds(60)));
			Awaitility.await().until(() -> pane.client().pane(pane.id()).command().equals("sleep"));
			long start = System.nanoTime();
			pane.keys("C-c");
			CommandRun answer = run.get();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
			assertThat(answer.status()).isEqualTo(130);
			assertThat(answer.running()).isFalse();
			assertThat(answer.output().text()).startsWith("before\n");
		}
		assertThat(pane.run("echo next").output().text()).isEqualTo("next\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh", "fish" })
	void runWhenLimitIsReachedLeavesTheCommandRunning(String shell, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		CommandRun run = pane.run("echo first; sleep 6; echo second", SHORT);
		assertThat(run.running()).isTrue();
		assertThat(run.status()).isNull();
		assertThat(run.output().text()).isEqualTo("first\n");
		assertThat(run.note()).contains("pane wait").contains("C-c");
		assertThat(run.exitCode()).isEqualTo(ExitCode.TIME_LIMIT);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> pane.run("echo no"))
			.withMessageContaining("runs sleep, not a shell at its prompt");
		Awaitility.await().until(() -> pane.screen().contains("second"));
		assertThat(pane.run("echo next").output().text()).isEqualTo("next\n");
	}

	@Test
	void runWhilePromptIsMadeByAProgramWaitsForIt(TmuxServer server) {
		ShellPane pane = pane(server, "bash", "");
		pane.run("PROMPT_COMMAND='sleep 0.5'");
		for (int i = 0; i < 3; i++) {
			assertThat(pane.run("echo " + i).output().text()).isEqualTo(i + "\n");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh", "fish" })
	void runWhenShellEndsTellsItsStatus(String shell, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		CommandRun run = pane.run("echo bye; sleep 0.3; exit 3");
		assertThat(run.status()).isEqualTo(3);
		assertThat(run.running()).isFalse();
		assertThat(run.output().text()).startsWith("bye\n");
		if (shell.equals("fish")) {
			// There it leaves the script alone.
			assertThat(pane.run("echo next").output().text()).isEqualTo("next\n");
			return;
		}
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> pane.run("echo no"))
			.withMessageContaining("has ended; no shell is there");
	}

	// Of twelve, four were told as not begun where the shell had ended first.
	@RepeatedTest(12)
	void runWhenShellEndsAtOnceTellsItsStatus(TmuxServer server) {
		CommandRun run = pane(server, "bash", "").run("exit 3");
		assertThat(run.status()).isEqualTo(3);
		assertThat(run.running()).isFalse();
	}

	@Test
	void runWhenPaneIsClosedSaysThatNobodyKnowsTheStatus(TmuxServer server) {
		ShellPane pane = pane(server, "bash", "");
		pane.server().tmux("set-option", "-p", "-t", pane.id().value(), "remain-on-exit", "off");
		CommandRun run = pane.run("echo bye; sleep 0.3; exit 3");
		assertThat(run.status()).isNull();
		assertThat(run.note()).contains("its pane is closed");
		assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh", "fish" })
	void runWhenItIsCancelledInterruptsTheCommand(String shell, TmuxServer server) throws Exception {
		ShellPane pane = pane(server, shell, "");
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			Callable<String> call = () -> {
				assertThatExceptionOfType(FailedException.class)
					.isThrownBy(() -> pane.run("sleep 100", Duration.ofSeconds(60)))
					.withMessageContaining("was cancelled");
				return "cancelled";
			};
			Future<String> run = threads.submit(call);
			Awaitility.await().until(() -> pane.client().pane(pane.id()).command().equals("sleep"));
			threads.shutdownNow();
			assertThat(run.get()).isEqualTo("cancelled");
		}
		Awaitility.await().until(() -> pane.client().pane(pane.id()).command().equals(shell));
	}

	@Test
	void runWhenAnotherRunsInThePaneIsRefused(TmuxServer server) throws Exception {
		ShellPane pane = pane(server, "bash", "");
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Callable<String>> calls = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				String text = "n" + i;
				calls.add(() -> {
					try {
						CommandRun run = pane.run("echo " + text + "; sleep 0.05");
						return run.output().text().equals(text + "\n") ? "right" : "wrong: " + run;
					}
					catch (RefusedException ex) {
						return "refused";
					}
				});
			}
			List<String> answers = new ArrayList<>();
			for (Future<String> call : threads.invokeAll(calls)) {
				answers.add(call.get());
			}
			assertThat(answers).containsOnly("right", "refused").contains("right", "refused");
		}
	}

	@Test
	void runReportsProgress(TmuxServer server) {
		List<String> reports = new ArrayList<>();
		ShellPane pane = pane(server, "bash", "", reports::add);
		pane.run("sleep 1.8");
		assertThat(reports).isNotEmpty().first().asString().contains("has been running for 1 s");
	}

	@Test
	void runDeletesItsScripts(TmuxServer server) throws IOException {
		ShellPane pane = pane(server, "bash", "");
		pane.run("true");
		try (Stream<Path> left = Files.list(server.directory().resolve("state/tmux-orc/run"))) {
			assertThat(left.filter(Files::isDirectory)).isEmpty();
		}
	}

}
