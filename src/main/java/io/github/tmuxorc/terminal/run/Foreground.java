package io.github.tmuxorc.terminal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.tmuxorc.tmux.TmuxPane;

/**
 * Tells which of the programs in a pane has the terminal.
 *
 * @param text the number of its process group where the system tells it, otherwise its
 * name
 */
record Foreground(String text) {

	/** Which field after the name. */
	private static final int GROUP = 5;

	static Foreground of(TmuxPane pane) {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(pane.pid()), "stat"));
			return new Foreground(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[GROUP]);
		}
		catch (IOException ex) {
			// Not on this system, or just ended.
			return new Foreground(pane.command());
		}
	}

}
