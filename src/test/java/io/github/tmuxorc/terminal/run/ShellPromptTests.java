package io.github.tmuxorc.terminal.run;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.tmux.TmuxServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ShellPromptTests extends ShellPanes {

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
	void runLeavesCopyModeFirst(TmuxServer server) {
		ShellPane pane = pane(server, "bash", "");
		pane.server().tmux("copy-mode", "-t", pane.id().value());
		assertThat(pane.run("echo yes").output().text()).isEqualTo("yes\n");
	}

}
