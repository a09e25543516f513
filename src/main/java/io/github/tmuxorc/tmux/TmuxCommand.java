package io.github.tmuxorc.tmux;

import java.util.List;

/**
 * One tmux command and its arguments, as plain text: a transport quotes them as it must.
 *
 * @param words the name of the command and its arguments
 */
public record TmuxCommand(List<String> words) {

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
	 * The name of the command.
	 * @return such as {@code list-panes}
	 */
	public String name() {
		return this.words.getFirst();
	}

}
