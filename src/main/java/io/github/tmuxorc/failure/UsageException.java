package io.github.tmuxorc.failure;

/**
 * The request itself is wrong; nothing was tried.
 */
public non-sealed class UsageException extends TmuxOrcException {

	public UsageException(String problem, String remedy) {
		super(problem, remedy);
	}

	@Override
	public final ExitCode exitCode() {
		return ExitCode.USAGE;
	}

}
