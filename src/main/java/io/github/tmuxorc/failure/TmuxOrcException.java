package io.github.tmuxorc.failure;

import java.util.function.UnaryOperator;

/**
 * A failure that a user or an agent can act on. Its message is two sentences, what failed
 * and what to do, and stands alone. Words of a terminal stand in it as a
 * {@link Quotation}.
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
		super(Quotation.plain(problem + " " + remedy));
		this.problem = problem;
		this.remedy = remedy;
	}

	/**
	 * What failed.
	 * @return one sentence
	 */
	public String problem() {
		return Quotation.plain(this.problem);
	}

	/**
	 * What to do.
	 * @return one sentence
	 */
	public String remedy() {
		return Quotation.plain(this.remedy);
	}

	/**
	 * The message, with other words for what it quotes from a terminal.
	 * @param change makes them of the quoted ones
	 * @return the message
	 */
	public String message(UnaryOperator<String> change) {
		return Quotation.replaced(this.problem + " " + this.remedy, change);
	}

	/**
	 * The exit code that a command ends with on this failure.
	 * @return the exit code, never {@link ExitCode#DONE}
	 */
	public abstract ExitCode exitCode();

}
