package io.github.tmuxorc.surface;

import java.util.List;

/**
 * Knows the values that a parameter can have right now, such as the names of the agents.
 * A bean of this type is asked when a person presses Tab. It is also asked what it knows
 * where there is no tmux, so it does not look for tmux before it is asked for values.
 */
public interface CompletionSource {

	/**
	 * Whether this knows the values of a parameter.
	 * @param command the full name of the command, such as {@code agent send}; empty for
	 * an option of every command
	 * @param parameter the name of the parameter in kebab case, without dashes
	 * @return whether to ask for the values
	 */
	boolean knows(String command, String parameter);

	/**
	 * The values.
	 * @return the values, as they are typed
	 */
	List<String> values();

}
