package io.github.tmuxorc.setup;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.TmuxOrcException;

/**
 * A failure as a part of an answer.
 *
 * @param code the exit code's name
 * @param message what failed
 * @param hint what to do
 */
public record Problem(ExitCode code, String message, String hint) {

	/**
	 * Tell of a failure.
	 * @param failure the failure
	 * @return what it says
	 */
	public static Problem of(TmuxOrcException failure) {
		return new Problem(failure.exitCode(), failure.problem(), failure.remedy());
	}

	@Override
	public String toString() {
		return this.message + " " + this.hint;
	}

}
