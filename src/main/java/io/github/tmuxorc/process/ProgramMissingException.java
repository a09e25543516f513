package io.github.tmuxorc.process;

import io.github.tmuxorc.failure.FailedException;

/**
 * A program is not on the PATH, or cannot be started.
 */
public class ProgramMissingException extends FailedException {

	public ProgramMissingException(String program) {
		super("The program '" + program + "' cannot be started.",
				"Install it, or put the folder that holds it on the PATH.");
	}

}
