package io.github.tmuxorc.failure;

/**
 * The time limit was reached before the work was done.
 */
public non-sealed class TimeLimitException extends TmuxOrcException {

	public TimeLimitException(String problem, String remedy) {
		super(problem, remedy);
	}

	@Override
	public final ExitCode exitCode() {
		return ExitCode.TIME_LIMIT;
	}

}
