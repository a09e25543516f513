package io.github.tmuxorc.failure;

/**
 * What was named does not exist, or the name matches several things.
 */
public non-sealed class NotFoundException extends TmuxOrcException {

	public NotFoundException(String problem, String remedy) {
		super(problem, remedy);
	}

	@Override
	public final ExitCode exitCode() {
		return ExitCode.NOT_FOUND;
	}

}
