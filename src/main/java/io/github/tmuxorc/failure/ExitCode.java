package io.github.tmuxorc.failure;

/**
 * The exit codes of a command. The name of a constant is the {@code code} of a failure in
 * JSON.
 */
public enum ExitCode {

	/**
	 * Done.
	 */
	DONE(0),

	/**
	 * The work was tried and failed.
	 */
	FAILED(1),

	/**
	 * The command line is wrong; nothing was tried.
	 */
	USAGE(2),

	/**
	 * What was named does not exist.
	 */
	NOT_FOUND(3),

	/**
	 * tmux is missing, too old, or does not answer.
	 */
	TMUX(4),

	/**
	 * The time limit was reached before the work was done.
	 */
	TIME_LIMIT(5),

	/**
	 * Refused, to protect a dialog, a draft, or something that is not ours.
	 */
	REFUSED(6);

	private final int status;

	ExitCode(int status) {
		this.status = status;
	}

	/**
	 * The status that the process ends with.
	 * @return a number from 0 to 6
	 */
	public int status() {
		return this.status;
	}

}
