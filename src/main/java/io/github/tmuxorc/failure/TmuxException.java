package io.github.tmuxorc.failure;

/**
 * tmux is missing, too old, or does not answer.
 */
public non-sealed class TmuxException extends TmuxOrcException {

	public TmuxException(String problem, String remedy) {
		super(problem, remedy);
	}

	@Override
	public final ExitCode exitCode() {
		return ExitCode.TMUX;
	}

}
