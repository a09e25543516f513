package io.github.tmuxorc.failure;

/**
 * A failure that a user or an agent can act on. Its message is two sentences, what failed
 * and what to do, and stands alone.
 */
public abstract sealed class TmuxOrcException extends RuntimeException permits FailedException, UsageException,
		NotFoundException, TmuxException, TimeLimitException, RefusedException {

	private final String problem;

	private final String remedy;

	/**
	 * Create a failure. It has no cause, so that no tool shows the cause's message in the
	 * place of this one; what led to it goes to {@link #addSuppressed(Throwable)}.
	 * @param problem what failed, one sentence with its full stop
	 * @param remedy what to do, one sentence with its full stop
	 */
	protected TmuxOrcException(String problem, String remedy) {
		super(problem + " " + remedy);
		this.problem = problem;
		this.remedy = remedy;
	}

	/**
	 * What failed.
	 * @return one sentence
	 */
	public String problem() {
		return this.problem;
	}

	/**
	 * What to do.
	 * @return one sentence
	 */
	public String remedy() {
		return this.remedy;
	}

	/**
	 * The exit code that a command ends with on this failure.
	 * @return the exit code, never {@link ExitCode#DONE}
	 */
	public abstract ExitCode exitCode();

}
