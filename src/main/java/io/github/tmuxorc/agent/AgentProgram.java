package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A program that an agent can run, how it is started, and how its terminal is read.
 *
 * @param id the name it is chosen by, such as {@code claude}
 * @param title its name for people
 * @param command the file to look for on the PATH, and the arguments that it always gets;
 * empty for the built-in program
 * @param anyCommand whether further arguments are a command that takes its place
 * @param session the arguments that give a new conversation its id, for which
 * {@code {session}} stands; empty if it chooses one itself
 * @param resume the arguments that go on with an earlier conversation, in which
 * {@code {session}} stands for its id; empty if it cannot
 * @param sessionOptions the options with which its user chooses the conversation
 * @param permissionMode the arguments that set what it may do without asking, in which
 * {@code {mode}} stands for the user's choice; empty if there are none
 * @param leave the keys that make it leave, whatever it is doing; empty if there are none
 * @param environment variables that it gets besides
 * @param events how it is told to report its events
 * @param registry where its processes say what they do
 * @param guards what keeps messages from being taken for something else
 * @param pasteWindow how long an Enter after a paste counts as a part of the paste
 * @param screen the rules for its title and its screen
 */
public record AgentProgram(String id, String title, List<String> command, boolean anyCommand, List<String> session,
		List<String> resume, List<String> sessionOptions, List<String> permissionMode, List<String> leave,
		Map<String, String> environment, EventReport events, Registry registry, List<TextGuard> guards,
		Duration pasteWindow, ScreenRules screen) {

	public AgentProgram {
		command = List.copyOf(command);
		session = List.copyOf(session);
		resume = List.copyOf(resume);
		sessionOptions = List.copyOf(sessionOptions);
		permissionMode = List.copyOf(permissionMode);
		leave = List.copyOf(leave);
		environment = Map.copyOf(environment);
		guards = List.copyOf(guards);
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
		return new AgentProgram(id, id, List.of(id), false, List.of(), List.of(), List.of(), List.of(), List.of(),
				Map.of(), EventReport.NONE, Registry.NONE, List.of(), Duration.ZERO, ScreenRules.NONE);
	}

	/**
	 * Whether the user's own arguments choose the conversation.
	 * @param arguments the arguments
	 * @return whether one of them does
	 */
	boolean choosesConversation(List<String> arguments) {
		return arguments.stream().anyMatch(this::isSessionOption);
	}

	/**
	 * The user's own arguments without those that choose the conversation.
	 * @param arguments the arguments
	 * @return what is left; a value goes with its option
	 */
	List<String> withoutConversation(List<String> arguments) {
		List<String> left = new ArrayList<>();
		boolean value = false;
		for (String argument : arguments) {
			boolean option = isSessionOption(argument);
			if (!option && (!value || argument.startsWith("-"))) {
				left.add(argument);
			}
			value = option && argument.indexOf('=') < 0;
		}
		return left;
	}

	private boolean isSessionOption(String argument) {
		return this.sessionOptions.contains(argument.replaceFirst("=.*", ""));
	}

	/**
	 * The arguments that begin a conversation, or go on with one.
	 * @param conversation its id; null if it is not known
	 * @param goOn whether it goes on
	 * @return the arguments
	 */
	List<String> conversation(@Nullable String conversation, boolean goOn) {
		return (conversation != null) ? filled((goOn) ? this.resume : this.session, "{session}", conversation)
				: List.of();
	}

	/**
	 * The arguments that set what it may do without asking.
	 * @param mode the mode; null for what its own settings say
	 * @return the arguments
	 */
	List<String> permissions(@Nullable String mode) {
		return (mode != null) ? filled(this.permissionMode, "{mode}", mode) : List.of();
	}

	private static List<String> filled(List<String> arguments, String place, String value) {
		return arguments.stream().map((argument) -> argument.replace(place, value)).toList();
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

	/**
	 * Where the processes of a program say what they do.
	 */
	public enum Registry {

		/**
		 * As Claude Code: in a file for each process, {@link SessionRegistry}.
		 */
		CLAUDE_SESSIONS,

		/**
		 * Nowhere.
		 */
		NONE

	}

}
