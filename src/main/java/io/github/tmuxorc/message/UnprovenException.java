package io.github.tmuxorc.message;

import io.github.tmuxorc.failure.FailedException;

/**
 * A message was typed, and nothing proves that it was submitted.
 */
final class UnprovenException extends FailedException {

	UnprovenException(String problem, String remedy) {
		super(problem, remedy);
	}

}
