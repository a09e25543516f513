package io.github.tmuxorc.surface;

/**
 * Asks the person at the terminal before something is destroyed. Where nobody can answer
 * (a pipe, a tool call) it says yes at once.
 */
@FunctionalInterface
public interface Confirmation {

	/**
	 * Ask a question and wait for the answer.
	 * @param question what is about to happen, ending with a question mark
	 * @return whether to go on
	 */
	boolean confirm(String question);

}
