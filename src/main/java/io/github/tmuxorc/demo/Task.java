package io.github.tmuxorc.demo;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Something that the agent can do.
 */
interface Task {

	/**
	 * The command of a shell that would do the same, for dialogs and events.
	 * @return the command, or an empty text when no tool is needed
	 */
	String command();

	/**
	 * Do it.
	 * @param folder the working folder
	 * @return the answer
	 * @throws IOException when a file cannot be read or changed
	 */
	String run(Path folder) throws IOException;

	/**
	 * How long it takes.
	 * @return milliseconds
	 */
	default long millis() {
		return 0;
	}

	/**
	 * Whether it needs permission.
	 * @return whether to ask before it is done
	 */
	default boolean isRisky() {
		return false;
	}

}
