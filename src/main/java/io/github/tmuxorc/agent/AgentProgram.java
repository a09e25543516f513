package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program that an agent can run, how it is started, and how its terminal is read.
 *
 * @param id the name it is chosen by, such as {@code claude}
 * @param title its name for people
 * @param command the file to look for on the PATH, and the arguments that it always gets;
 * empty for the built-in program
 * @param anyCommand whether further arguments are a command that takes its place
 * @param resume the arguments that go on with an earlier conversation, in which
 * {@code {session}} stands for its id; empty if it cannot
 * @param permissionMode the arguments that set what it may do without asking, in which
 * {@code {mode}} stands for the user's choice; empty if there are none
 * @param leave what is typed to leave; empty if nothing is known
 * @param environment variables that it gets besides
 * @param events how it is told to report its events
 * @param registry whether its processes keep the session registry of Claude Code
 * @param readsMarks whether an exclamation mark that begins a message runs it as a shell
 * command, and an Enter after a backslash begins a new line
 * @param pasteWindow how long an Enter after a paste counts as a part of the paste
 * @param titles the rules for its title
 * @param screen the rules for its screen
 */
public record AgentProgram(String id, String title, List<String> command, boolean anyCommand, List<String> resume,
		List<String> permissionMode, String leave, Map<String, String> environment, EventReport events,
		boolean registry, boolean readsMarks, Duration pasteWindow, List<TitleRule> titles, List<ScreenRule> screen) {

	public AgentProgram {
		command = List.copyOf(command);
		resume = List.copyOf(resume);
		permissionMode = List.copyOf(permissionMode);
		environment = Map.copyOf(environment);
		titles = List.copyOf(titles);
		screen = List.copyOf(screen);
	}

	/**
	 * A program of which nothing is known but its name.
	 * @param id its name
	 * @return the program, whose state is never known from its terminal
	 */
	static AgentProgram unknown(String id) {
		return new AgentProgram(id, id, List.of(id), false, List.of(), List.of(), "", Map.of(), EventReport.NONE, false,
				false, Duration.ZERO, List.of(), List.of());
	}

	/**
	 * How a program reports what happens to it.
	 */
	public enum EventReport {

		/**
		 * By hooks, as Claude Code is told by {@code --settings FILE}.
		 */
		CLAUDE_SETTINGS(true, true),

		/**
		 * By hooks, as Codex is told by {@code -c hooks…}; the first comes with the first
		 * prompt.
		 */
		CODEX_HOOKS(false, true),

		/**
		 * In the file that Gemini CLI keeps of its session, which has each prompt and
		 * each answer, but not which answer is the last of a turn.
		 */
		GEMINI_SESSION(false, false),

		/**
		 * By hooks, as the demo agent is told by {@code --hook COMMAND}.
		 */
		OPTION(true, true),

		/**
		 * It reports nothing.
		 */
		NONE(false, false);

		private final boolean start;

		private final boolean end;

		EventReport(boolean start, boolean end) {
			this.start = start;
			this.end = end;
		}

		/**
		 * Whether it reports that it has started, before its first prompt.
		 * @return whether it does
		 */
		public boolean tellsStart() {
			return this.start;
		}

		/**
		 * Whether it reports the end of a turn.
		 * @return whether it does
		 */
		public boolean tellsEnd() {
			return this.end;
		}

	}

}
