package io.github.tmuxorc.surface;

import io.github.tmuxorc.failure.ExitCode;

/**
 * An answer that can tell of work that failed in part. It is shown like any other answer,
 * on standard output, and the process then ends with its exit code; as the result of a
 * tool it is an error result unless the code is {@link ExitCode#DONE}.
 */
@FunctionalInterface
public interface Verdict {

	/**
	 * How the command ends.
	 * @return the exit code
	 */
	ExitCode exitCode();

}
