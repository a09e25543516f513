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
 * @param guards what keeps messages from being taken for something else
 * @param pasteWindow how long an Enter after a paste counts as a part of the paste
 * @param titles the rules for its title
 * @param screen the rules for its screen
 */
public record AgentProgram(String id, String title, List<String> command, boolean anyCommand, List<String> resume,
		List<String> permissionMode, String leave, Map<String, String> environment, EventReport events,
		boolean registry, List<TextGuard> guards, Duration pasteWindow, List<TitleRule> titles,
		List<ScreenRule> screen) {

	public AgentProgram {
		command = List.copyOf(command);
		resume = List.copyOf(resume);
		permissionMode = List.copyOf(permissionMode);
		environment = Map.copyOf(environment);
		guards = List.copyOf(guards);
		titles = List.copyOf(titles);
		screen = List.copyOf(screen);
	}

	/**
	 * What to type so that a message arrives as text.
	 * @param message the message
	 * @return the message, with something around it if need be
	 */
	public String guarded(String message) {
		String text = message;
		for (TextGuard guard : this.guards) {
			text = guard.apply(text);
		}
		return text;
	}

	/**
	 * A program of which nothing is known but its name.
	 * @param id its name
	 * @return the program, whose state is never known from its terminal
	 */
	static AgentProgram unknown(String id) {
		return new AgentProgram(id, id, List.of(id), false, List.of(), List.of(), "", Map.of(), EventReport.NONE, false,
				List.of(), Duration.ZERO, List.of(), List.of());
	}

	/**
	 * How a program is told which command to run at its events.
	 */
	public enum EventReport {

		/**
		 * As Claude Code: {@code --settings FILE}.
		 */
		CLAUDE_SETTINGS,

		/**
		 * As the demo agent: {@code --hook COMMAND}.
		 */
		OPTION,

		/**
		 * It reports none.
		 */
		NONE

	}

}
