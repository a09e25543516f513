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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class PaneRunnerTests {

	private static final Duration SHORT = Duration.ofSeconds(1);

	private final List<ShellPane> panes = new ArrayList<>();

	private ShellPane pane(TmuxServer server, String shell, String settings) {
		return pane(server, shell, settings, (message) -> {
		});
	}

	private ShellPane pane(TmuxServer server, String shell, String settings, Progress progress) {
		ShellPane pane = new ShellPane(server, shell, settings, progress);
		this.panes.add(pane);
		return pane;
	}

	// They write into their homes, which are deleted.
	@AfterEach
	void end() {
		this.panes.forEach(ShellPane::end);
	}

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
		CommandRun run = pane.run("echo first; sleep 3; echo second", SHORT);
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

	@ParameterizedTest
	@CsvSource({ "bash,''", "dash,''", "zsh,''", "fish,''", "bash,set -o vi", "zsh,bindkey -v" })
	void runWhenDraftStandsThereRefusesAndKeepsIt(String shell, String settings, TmuxServer server) {
		ShellPane pane = pane(server, shell, settings);
		for (int i = 0; i < 2; i++) {
			String draft = "echo draft" + i;
			pane.type(draft);
			Awaitility.await().until(() -> pane.screen().endsWith(draft));
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> pane.run("echo no"))
				.withMessageContaining("'echo draft" + i + "'");
			pane.type("x\r");
			String output = "draft" + i + "x";
			// tmux joins the line before, from which a longer one was erased.
			Awaitility.await().until(() -> pane.screen().lines().anyMatch((row) -> row.matches("(.* )?" + output)));
			assertThat(pane.run("echo yes").output().text()).isEqualTo("yes\n");
			// What is typed before the prompt is there stands in front of it.
			Awaitility.await().until(() -> !pane.screen().endsWith("yes"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "zsh", "fish" })
	void runWhenBlanksStandThereRuns(String shell, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		pane.type("   ");
		assertThat(pane.run("echo yes").output().text()).isEqualTo("yes\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "zsh", "fish" })
	void runWhenCursorIsInTheDraftRefusesAndKeepsIt(String shell, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		pane.type("echo draft");
		Awaitility.await().until(() -> pane.screen().endsWith("echo draft"));
		pane.keys("Left", "Left");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> pane.run("echo no"));
		pane.type("X\r");
		Awaitility.await().until(() -> pane.screen().lines().anyMatch("draXft"::equals));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "bash|PS1='\\[\\e[31m\\]two\\nlines\\[\\e[0m\\] > '", "bash|PROMPT_COMMAND='echo pc'",
					"bash|set -o vi", "bash|PS1='\\t \\w $ '", "zsh|PS1='%F{red}%~%f %# '; RPROMPT='%*'",
					"zsh|PS1=$'a\\nb> '", "zsh|bindkey -v", "zsh|setopt prompt_cr", "fish|fish_vi_key_bindings",
					"fish|function fish_right_prompt; date +%T.%N; end",
					"fish|function fish_prompt; sleep 0.2; echo '> '; end", "dash|PS1='$PWD> '",
					"bash|bind 'set enable-bracketed-paste off'", "bash|alias echo='echo aliased' command=false",
					"bash|shopt -s extdebug; set -o noclobber", "zsh|setopt no_nomatch ksh_arrays sh_word_split" })
	void runWorksWithAnyPrompt(String shell, String settings, TmuxServer server) {
		ShellPane pane = pane(server, shell, settings);
		for (int i = 0; i < 3; i++) {
			CommandRun run = pane.run("printf 'n" + i + "\\n'; cd /usr; sh -c 'exit " + i + "'");
			assertThat(run.output().text()).isEqualTo("n" + i + "\n");
			assertThat(run.status()).isEqualTo(i);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "dash", "zsh", "fish" })
	void runInANarrowPaneIsNotWrapped(String shell, TmuxServer server) {
		ShellPane pane = pane(server, shell, "");
		pane.server().tmux("resize-window", "-t", pane.id().value(), "-x", "20", "-y", "6");
		String longLine = "0123456789".repeat(12);
		for (int i = 0; i < 3; i++) {
			assertThat(pane.run("echo " + longLine).output().text()).isEqualTo(longLine + "\n");
		}
	}

	@Test
	void runWhenShellIsBusyRefuses(TmuxServer server) {
		ShellPane pane = pane(server, "bash", "PS1='# '");
		pane.type("while :; do :; done\r");
		Awaitility.await().until(() -> pane.screen().contains("done"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> pane.run("echo no"))
			.withMessageContaining("does not read a command line now");
		pane.keys("C-c");
		Awaitility.await().until(() -> pane.screen().contains("^C") && pane.screen().endsWith("#"));
		assertThat(pane.run("echo yes").output().text()).isEqualTo("yes\n");
	}

	@Test
	void runInANestedShellRunsThere(TmuxServer server) {
		ShellPane pane = pane(server, "zsh", "");
		pane.type("bash --norc\r");
		Awaitility.await().until(() -> pane.client().pane(pane.id()).command().equals("bash"));
		assertThat(pane.run("echo $0").output().text()).isEqualTo("bash\n");
		pane.type("exit\r");
		Awaitility.await().until(() -> pane.client().pane(pane.id()).command().equals("zsh"));
		assertThat(pane.run("echo $ZSH_NAME").output().text()).isEqualTo("zsh\n");
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
	void runLeavesCopyModeFirst(TmuxServer server) {
		ShellPane pane = pane(server, "bash", "");
		pane.server().tmux("copy-mode", "-t", pane.id().value());
		assertThat(pane.run("echo yes").output().text()).isEqualTo("yes\n");
	}

	@Test
	void runReportsProgress(TmuxServer server) {
		List<String> reports = new ArrayList<>();
		ShellPane pane = pane(server, "bash", "", reports::add);
		pane.run("sleep 1.8");
		assertThat(reports).isNotEmpty().first().asString().contains("has been running for 1 s");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '@', value = { "bash@.bash_history@", "bash@.bash_history@HISTCONTROL=ignorespace",
			"bash@.bash_history@HISTCONTROL=ignoredups; shopt -s histappend; PROMPT_COMMAND='history -a'",
			"bash@.bash_history@HISTTIMEFORMAT='%F %T '; PROMPT_COMMAND='history -a; history -c; history -r'",
			"bash@.bash_history@HISTCONTROL=erasedups; set -o vi",
			"zsh@.zsh_history@HISTFILE=$HOME/.zsh_history HISTSIZE=100 SAVEHIST=100",
			"zsh@.zsh_history@HISTFILE=$HOME/.zsh_history HISTSIZE=100 SAVEHIST=100; setopt hist_ignore_space",
			"zsh@.zsh_history@HISTFILE=$HOME/.zsh_history HISTSIZE=100 SAVEHIST=100; setopt inc_append_history",
			"zsh@.zsh_history@HISTFILE=$HOME/.zsh_history HISTSIZE=100 SAVEHIST=100; setopt share_history extended_history",
			"zsh@.zsh_history@HISTFILE=$HOME/.zsh_history HISTSIZE=100 SAVEHIST=100; setopt inc_append_history_time",
			"zsh@.zsh_history@HISTFILE=$HOME/.zsh_history HISTSIZE=100 SAVEHIST=100; unsetopt append_history",
			"zsh@.zsh_history@HISTFILE=$HOME/.zsh_history HISTSIZE=100 SAVEHIST=100; HISTORY_IGNORE='(ls|pwd)'",
			"zsh@.zsh_history@HISTFILE=$HOME/.zsh_history HISTSIZE=100 SAVEHIST=100; setopt hist_fcntl_lock inc_append_history",
			"fish@data/fish/fish_history@" })
	void runLeavesNoMarkInTheHistory(String shell, String file, String settings, TmuxServer server) throws IOException {
		ShellPane pane = pane(server, shell, (settings != null) ? settings : "");
		pane.type("echo mine\r");
		Awaitility.await().until(() -> pane.screen().lines().anyMatch("mine"::equals));
		pane.run("echo one");
		pane.run("echo two; false");
		pane.type("echo again\r");
		Awaitility.await().until(() -> pane.screen().lines().anyMatch("again"::equals));
		pane.run("echo three");
		pane.exit();
		Path history = pane.home().resolve(file);
		String text = Files.readString(history);
		assertThat(text).doesNotContain("tmux-orc").doesNotContain("three");
		assertThat(text.lines()
			.map((line) -> line.replaceFirst("^(: [0-9]+:[0-9]+;|- cmd: |#[0-9]+$|  when: .*)", ""))
			.filter((line) -> !line.isEmpty())).containsExactly("echo mine", "echo again", "exit");
		assertThat(pane.home().resolve(file + ".LOCK")).doesNotExist();
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
