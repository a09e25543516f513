package io.github.tmuxorc.terminal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.tmuxorc.tmux.TmuxServer;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryFileTests extends ShellPanes {

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

}
