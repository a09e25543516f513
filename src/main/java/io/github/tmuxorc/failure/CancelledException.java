package io.github.tmuxorc.failure;

/**
 * Somebody who waits for the work no longer wants it: a client cancelled its call, or a
 * person pressed Ctrl+C.
 */
public final class CancelledException extends FailedException {

	public CancelledException(String problem, String remedy) {
		super(problem, remedy);
	}

}
