package io.github.tmuxorc.setup.completion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.reference.CompletedShell;
import io.github.tmuxorc.setup.UserHome;
import io.github.tmuxorc.setup.file.UndoOutcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CompletionSetupTests {

	@TempDir
	private Path folder;

	private UserHome user;

	@BeforeEach
	void makeHome() throws IOException {
		this.user = UserHome.in(this.folder);
		Files.writeString(this.user.home().resolve(".zshrc"), "PS1='> '\n");
	}

	@ParameterizedTest
	@EnumSource
	void undoOfAnInstallationLeavesTheHomeAsItWas(CompletedShell shell) {
		Map<String, String> before = files();
		CompletionSetup setup = setup("1");
		assertThat(setup.install(shell, false).outcome()).isEqualTo(CompletionOutcome.ADDED);
		Map<String, String> after = files();
		assertThat(setup.install(shell, false).outcome()).isEqualTo(CompletionOutcome.UNCHANGED);
		assertThat(files()).isEqualTo(after).isNotEqualTo(before);
		setup.undo("completions-" + shell, true);
		assertThat(files()).isEqualTo(after);
		assertThat(setup.undo("completions-" + shell, false)).isNotEmpty();
		assertThat(files()).isEqualTo(before);
		assertThat(setup.undo("completions-" + shell, false)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ZDOTDIR=$HOME/z d", "export ZDOTDIR=\"${HOME}/z d\" # mine", "export ZDOTDIR=~/'z d'",
			"typeset -gx ZDOTDIR=${XDG_CONFIG_HOME:-$HOME/.config}/../z\\ d",
			"ZDOTDIR=/nowhere\nZDOTDIR=${XDG_CONFIG_HOME:=${HOME}/.config}/../'z d';" })
	void installWhenZshAloneKnowsItsFolderWritesThere(String line) throws IOException {
		Files.createDirectories(this.user.home().resolve(".config"));
		Files.createDirectory(this.user.home().resolve("z d"));
		Files.writeString(this.user.home().resolve(".zshenv"), "# first\n" + line + "\n");
		setup("1").install(CompletedShell.ZSH, false);
		assertThat(this.user.home().resolve("z d/.zshrc")).exists();
		assertThat(this.user.home().resolve(".zshrc")).hasContent("PS1='> '\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ZDOTDIR=$(pwd)", "ZDOTDIR=$OTHER/x", "ZDOTDIR=relative", "# ZDOTDIR=/tmp", "ZDOTDIR=" })
	void installWhenTheFolderOfZshCannotBeToldWritesIntoTheHome(String line) throws IOException {
		Files.writeString(this.user.home().resolve(".zshenv"), line + "\n");
		setup("1").install(CompletedShell.ZSH, false);
		assertThat(this.user.home().resolve(".zshrc")).content().contains("_tmux-orc");
	}

	@Test
	void undoOfWhatNeverWasDoesNotReadTheFilesOfTheShell() throws IOException {
		Files.write(this.user.home().resolve(".zshrc"), new byte[] { (byte) 0xe4 });
		assertThat(setup("1").undo("completions-zsh", false)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void installOfAnotherVersionLeavesNoCopies(CompletedShell shell) {
		setup("1").install(shell, false);
		int count = files().size();
		CompletionReport report = setup("2").install(shell, false);
		assertThat(report.outcome()).isEqualTo(CompletionOutcome.UPDATED);
		assertThat(files()).hasSize(count).containsValue(script(shell, "2"));
		assertThat(report.backups()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void dryRunChangesNothing(CompletedShell shell) {
		Map<String, String> before = files();
		assertThat(setup("1").install(shell, true).outcome()).isEqualTo(CompletionOutcome.WOULD_ADD);
		assertThat(files()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "BASH, ~/.local/share/bash-completion/completions/tmux-orc",
			"ZSH, ~/.local/share/zsh/site-functions/_tmux-orc", "FISH, ~/.config/fish/completions/tmux-orc.fish" })
	void scriptIsWhereTheShellLooks(CompletedShell shell, String file) {
		assertThat(setup("1").install(shell, false).files().getFirst())
			.isEqualTo(file.replace("~", this.user.home().toString()));
	}

	@ParameterizedTest
	@CsvSource({ "BASH, XDG_DATA_HOME, bash-completion/completions/tmux-orc",
			"BASH, BASH_COMPLETION_USER_DIR, completions/tmux-orc", "ZSH, XDG_DATA_HOME, zsh/site-functions/_tmux-orc",
			"FISH, XDG_CONFIG_HOME, fish/completions/tmux-orc.fish" })
	void scriptGoesWhereTheVariableSays(CompletedShell shell, String variable, String file) {
		Path other = this.folder.resolve("other");
		setup("1", variable, other.toString()).install(shell, false);
		assertThat(other.resolve(file)).hasContent(script(shell, "1"));
	}

	@Test
	void zshIsToldOfTheFolderInItsStartupFile() {
		CompletionReport report = setup("1").install(CompletedShell.ZSH, false);
		assertThat(this.user.home().resolve(".zshrc")).content()
			.startsWith("PS1='> '\n# >>> tmux-orc >>>")
			.contains("\nfpath=('" + this.user.home() + "/.local/share/zsh/site-functions' $fpath)\n");
		assertThat(report.files()).hasSize(2);
		assertThat(report.backups()).hasSize(1);
	}

	@Test
	void zshIsNotToldOfAFolderThatItKnows() throws IOException {
		Path functions = Files.createDirectory(this.user.home().resolve(".zfunc"));
		String startup = "fpath+=~/.zfunc\nautoload -Uz compinit && compinit\n";
		Files.writeString(this.user.home().resolve(".zshrc"), startup);
		CompletionReport report = setup("1").install(CompletedShell.ZSH, false);
		assertThat(report.files()).containsExactly(functions.resolve("_tmux-orc").toString());
		assertThat(this.user.home().resolve(".zshrc")).hasContent(startup);
	}

	@ParameterizedTest
	@CsvSource({ "fpath+=~/.zfunc", "compinit; fpath+=~/.zfunc", "fpath+=~/.zfunctions; compinit",
			"# fpath+=~/.zfunc; compinit", "ls ~/.zfunc; compinit" })
	void zshDoesNotFindFunctionsInAFolderThatItIsNotToldOfInTime(String startup) throws IOException {
		Files.createDirectory(this.user.home().resolve(".zfunc"));
		Files.writeString(this.user.home().resolve(".zshrc"), startup.replace("; ", "\n"));
		assertThat(setup("1").install(CompletedShell.ZSH, false).files()).hasSize(2);
	}

	@Test
	void undoWhenOthersChangedTheStartupFileKeepsWhatTheyWrote() throws IOException {
		Path startup = this.user.home().resolve(".zshrc");
		CompletionSetup setup = setup("1");
		setup.install(CompletedShell.ZSH, false);
		Files.writeString(startup, Files.readString(startup) + "alias ll='ls -l'\n");
		assertThat(setup.undo("completions-zsh", false)).extracting("outcome")
			.containsExactlyInAnyOrder(UndoOutcome.DELETED, UndoOutcome.REMOVED);
		assertThat(startup).hasContent("PS1='> '\nalias ll='ls -l'\n");
	}

	@ParameterizedTest
	@EnumSource
	void scriptOfSomebodyElseStays(CompletedShell shell) throws IOException {
		Path script = ShellPlace.of(shell, this.user.environment()).script();
		Files.createDirectories(script.getParent());
		Files.writeString(script, "complete -W mine tmux-orc\n");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> setup("1").install(shell, false))
			.withMessage(script + " is a completion that somebody else made. Move it away, and run 'setup completions "
					+ shell + "' again.");
		assertThat(script).hasContent("complete -W mine tmux-orc\n");
	}

	@Test
	void shellsThatAreUsedAreThoseWithSignsOfIt() throws IOException {
		Path bin = Files.createDirectory(this.folder.resolve("bin"));
		assertThat(setup("1", "PATH", bin.toString()).used()).isEmpty();
		assertThat(setup("1", "SHELL", "/bin/fish", "PATH", bin.toString()).used())
			.containsExactly(CompletedShell.FISH);
		for (String shell : new String[] { "bash", "zsh" }) {
			assertThat(Files.createFile(bin.resolve(shell)).toFile().setExecutable(true)).isTrue();
		}
		assertThat(setup("1", "PATH", bin.toString()).used()).containsExactly(CompletedShell.ZSH);
	}

	private CompletionSetup setup(String version, String... variables) {
		return new CompletionSetup(this.user.environment(variables), this.user.userFiles(),
				(shell) -> script(shell, version));
	}

	private static String script(CompletedShell shell, String version) {
		return "# Completion of tmux-orc for " + shell + ". Made by 'tmux-orc setup completions' of " + version + ".\n";
	}

	private Map<String, String> files() {
		try (Stream<Path> paths = Files.walk(this.user.home())) {
			Map<String, String> files = new TreeMap<>();
			for (Path path : paths.toList()) {
				files.put(path.toString(), Files.isDirectory(path) ? "a folder" : Files.readString(path));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
