package io.github.tmuxorc.surface;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.RefusedException;

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

	/**
	 * Ask before something is destroyed, unless it was forced.
	 * @param force whether the person asked not to be asked
	 * @param question what is about to happen, ending with a question mark
	 * @throws RefusedException if the person said no
	 */
	default void require(@Nullable Boolean force, String question) {
		if (!Boolean.TRUE.equals(force) && !confirm(question)) {
			throw new RefusedException("Nothing was changed, because the answer was no.",
					"Answer yes, or give --force, to go on.");
		}
	}

}
