package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Set;

/**
 * One tmux command and its arguments, as plain text: a transport quotes them as it must.
 *
 * @param words the name of the command and its arguments
 */
public record TmuxCommand(List<String> words) {

	private static final Set<String> REPEATABLE = Set.of("capture-pane", "copy-mode", "display-message", "list-clients",
			"list-panes", "list-sessions", "load-buffer", "set-option");

	public TmuxCommand {
		words = List.copyOf(words);
	}

	/**
	 * A command from its words.
	 * @param words the name of the command and its arguments
	 * @return the command
	 */
	public static TmuxCommand of(String... words) {
		return new TmuxCommand(List.of(words));
	}

	/**
	 * Whether it may be given again when it is not known whether it was carried out.
	 * @return whether it may
	 */
	public boolean isRepeatable() {
		return REPEATABLE.contains(name());
	}

	/**
	 * Whether it starts a server where none is running.
	 * @return whether it does
	 */
	boolean startsServer() {
		return name().equals("new-session");
	}

	/**
	 * The name of the command.
	 * @return such as {@code list-panes}
	 */
	public String name() {
		return this.words.getFirst();
	}

}
