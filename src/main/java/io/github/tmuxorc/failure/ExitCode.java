package io.github.tmuxorc.failure;

/**
 * The exit codes of a command. The name of a constant is the {@code code} of a failure in
 * JSON.
 */
public enum ExitCode {

	/**
	 * Done.
	 */
	DONE(0, "done"),

	/**
	 * The work was tried and failed.
	 */
	FAILED(1, "failed"),

	/**
	 * The command line is wrong; nothing was tried.
	 */
	USAGE(2, "wrong usage"),

	/**
	 * What was named does not exist.
	 */
	NOT_FOUND(3, "not found"),

	/**
	 * tmux is missing, too old, or does not answer.
	 */
	TMUX(4, "tmux is missing, too old, or does not answer"),

	/**
	 * The time limit was reached before the work was done.
	 */
	TIME_LIMIT(5, "the time limit was reached"),

	/**
	 * Refused, to protect a dialog, a draft, or something that is not ours.
	 */
	REFUSED(6, "refused, to protect a dialog, a draft, or something that is not ours");

	private final int status;

	private final String meaning;

	ExitCode(int status, String meaning) {
		this.status = status;
		this.meaning = meaning;
	}

	/**
	 * The status that the process ends with.
	 * @return a number from 0 to 6
	 */
	public int status() {
		return this.status;
	}

	/**
	 * What it tells.
	 * @return a few words
	 */
	public String meaning() {
		return this.meaning;
	}

}
