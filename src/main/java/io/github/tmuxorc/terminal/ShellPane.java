package io.github.tmuxorc.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.tmux.TmuxPane;

/**
 * Tells whether a pane's own process is a shell that waits for a command.
 */
final class ShellPane {

	private static final Set<String> SHELLS = Set.of("sh", "ash", "bash", "csh", "dash", "elvish", "fish", "ksh",
			"mksh", "nu", "rbash", "tcsh", "xonsh", "yash", "zsh");

	private ShellPane() {
	}

	/**
	 * Whether the shell of a pane has the terminal, and no program that it started.
	 * @param pane the pane, as it is now
	 * @param host the machine that it is on; null for this one
	 * @return whether it has; false if its own process is no shell that a person types
	 * into
	 */
	static boolean isIdle(TmuxPane pane, @Nullable Host host) {
		if (host != null) {
			// tmux tells the program in front, and nobody the processes there.
			return !pane.dead() && SHELLS.contains(pane.command());
		}
		ProcessHandle process = ProcessHandle.of(pane.pid()).orElse(null);
		if (pane.dead() || process == null) {
			return false;
		}
		String program = process.info().command().map((path) -> Path.of(path).getFileName().toString()).orElse("");
		List<String> arguments = List.of(process.info().arguments().orElseGet(() -> new String[0]));
		boolean interactive = SHELLS.contains(program)
				&& arguments.stream().allMatch((argument) -> argument.matches("-(?!c$|[a-z]*c$).*"));
		Boolean foreground = interactive ? isForeground(pane.pid()) : null;
		return interactive && ((foreground != null) ? foreground : pane.command().equals(program));
	}

	// Where there is /proc, the fields behind the name in brackets: state, parent, group,
	// session, terminal, and the group that has the terminal.
	private static @Nullable Boolean isForeground(long pid) {
		try {
			String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
			String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
			return fields[2].equals(fields[5]);
		}
		catch (IOException ex) {
			// There is none, or the process has just ended.
			return null;
		}
	}

}
