package io.github.tmuxorc.failure;

/**
 * Refused, to protect a dialog, a draft, or something that is not ours.
 */
public non-sealed class RefusedException extends TmuxOrcException {

	public RefusedException(String problem, String remedy) {
		super(problem, remedy);
	}

	@Override
	public final ExitCode exitCode() {
		return ExitCode.REFUSED;
	}

}
