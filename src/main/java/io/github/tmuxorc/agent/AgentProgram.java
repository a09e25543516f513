package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A program that an agent can run, and how its screen is read.
 *
 * @param id the name it is chosen by, such as {@code claude}
 * @param executable the file to look for on the PATH; null for the built-in program
 * @param hooks how it is told to report its events
 * @param pasteWindow how long an Enter after a paste counts as a part of the paste
 * @param workingTitle what the title contains while it works
 * @param rules the rules for its screen
 */
public record AgentProgram(String id, @Nullable String executable, HookStyle hooks, Duration pasteWindow,
		Pattern workingTitle, List<ScreenRule> rules) {

	public AgentProgram {
		rules = List.copyOf(rules);
	}

	/**
	 * Whether its composer reads marks: an exclamation mark that begins a message runs it
	 * as a shell command, and an Enter after a backslash begins a new line.
	 * @return whether it does as Claude Code
	 */
	public boolean readsMarks() {
		return this.hooks == HookStyle.SETTINGS_FILE;
	}

	/**
	 * How a program is told which command to run at its events.
	 */
	enum HookStyle {

		/**
		 * As Claude Code: {@code --settings FILE}.
		 */
		SETTINGS_FILE,

		/**
		 * As the demo agent: {@code --hook COMMAND}.
		 */
		OPTION

	}

}
