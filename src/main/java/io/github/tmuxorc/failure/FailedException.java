package io.github.tmuxorc.failure;

/**
 * The work was tried and failed.
 */
public non-sealed class FailedException extends TmuxOrcException {

	public FailedException(String problem, String remedy) {
		super(problem, remedy);
	}

	@Override
	public final ExitCode exitCode() {
		return ExitCode.FAILED;
	}

}
