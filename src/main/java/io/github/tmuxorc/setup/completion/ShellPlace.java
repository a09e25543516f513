package io.github.tmuxorc.setup.completion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.reference.CompletedShell;
import io.github.tmuxorc.setup.UserEnvironment;

/**
 * Where a shell looks for completions.
 *
 * @param shell the shell
 * @param script the file that it reads when it completes for this program
 * @param startup the file of the user that the shell reads when it starts, which has to
 * tell it of the script; null if it finds the script by itself
 * @param nextStep what the user has to do so that it is read, if anything
 */
record ShellPlace(CompletedShell shell, Path script, @Nullable Path startup, @Nullable String nextStep) {

	private static final List<Path> BASH_COMPLETION = Stream
		.of("/usr/share/bash-completion/bash_completion", "/usr/local/share/bash-completion/bash_completion",
				"/etc/bash_completion", "/usr/local/etc/profile.d/bash_completion.sh",
				"/opt/homebrew/etc/profile.d/bash_completion.sh")
		.map(Path::of)
		.toList();

	static ShellPlace of(CompletedShell shell, UserEnvironment environment) {
		return switch (shell) {
			case BASH -> bash(environment);
			case ZSH -> zsh(environment);
			case FISH ->
				new ShellPlace(shell, fishFolder(environment).resolve("completions/tmux-orc.fish"), null, null);
		};
	}

	private static ShellPlace bash(UserEnvironment environment) {
		Path own = environment.folder("BASH_COMPLETION_USER_DIR");
		Path script = ((own != null) ? own : dataFolder(environment).resolve("bash-completion"))
			.resolve("completions/tmux-orc");
		String nextStep = BASH_COMPLETION.stream().anyMatch(Files::exists) ? "A new bash completes."
				: "bash finds it with the package bash-completion, which is not here: install that, or add the line "
						+ "'. " + script + "' to ~/.bashrc.";
		return new ShellPlace(CompletedShell.BASH, script, null, nextStep);
	}

	private static ShellPlace zsh(UserEnvironment environment) {
		Path startup = zshFolder(environment).resolve(".zshrc");
		List<Path> folders = zshFunctions(environment);
		Path known = ZshStartup.read(startup).functions(environment.home(), folders);
		return new ShellPlace(CompletedShell.ZSH,
				Objects.requireNonNullElse(known, folders.getLast()).resolve("_tmux-orc"),
				(known != null) ? null : startup, "A new zsh completes.");
	}

	private static List<Path> zshFunctions(UserEnvironment environment) {
		Path home = environment.home();
		return List.of(home.resolve(".zfunc"), home.resolve(".zsh/completions"), home.resolve(".zsh/functions"),
				dataFolder(environment).resolve("zsh/site-functions"));
	}

	/**
	 * Where a script can be that was installed once.
	 * @param shell the shell that reads it
	 * @param environment the user
	 * @return the files, which need not exist
	 */
	static List<Path> scripts(CompletedShell shell, UserEnvironment environment) {
		return (shell != CompletedShell.ZSH) ? List.of(of(shell, environment).script())
				: zshFunctions(environment).stream().map((folder) -> folder.resolve("_tmux-orc")).toList();
	}

	/**
	 * Whether the user uses the shell: it is the one to log in with, or it is installed
	 * and there are files of the user for it.
	 * @param shell the shell
	 * @param environment the user
	 * @return whether there are signs of it
	 */
	static boolean isUsed(CompletedShell shell, UserEnvironment environment) {
		Path login = environment.path("SHELL");
		if (login != null && login.endsWith(shell.toString())) {
			return true;
		}
		Path file = switch (shell) {
			case BASH -> environment.home().resolve(".bashrc");
			case ZSH -> zshFolder(environment).resolve(".zshrc");
			case FISH -> fishFolder(environment);
		};
		return environment.hasProgram(shell.toString()) && Files.exists(file);
	}

	private static Path dataFolder(UserEnvironment environment) {
		Path folder = environment.folder("XDG_DATA_HOME");
		return (folder != null) ? folder : environment.home().resolve(".local/share");
	}

	private static Path fishFolder(UserEnvironment environment) {
		Path folder = environment.folder("XDG_CONFIG_HOME");
		return ((folder != null) ? folder : environment.home().resolve(".config")).resolve("fish");
	}

	private static Path zshFolder(UserEnvironment environment) {
		Path folder = environment.folder("ZDOTDIR");
		if (folder == null) {
			folder = ZshStartup.folder(environment);
		}
		return (folder != null) ? folder : environment.home();
	}

}
