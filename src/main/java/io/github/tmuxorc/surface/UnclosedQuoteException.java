package io.github.tmuxorc.surface;

import io.github.tmuxorc.failure.UsageException;

/**
 * A line ends inside a quote or right behind a backslash.
 */
class UnclosedQuoteException extends UsageException {

	private final String open;

	UnclosedQuoteException(String open) {
		super("The line ends after an open " + open + ".", "Close it, or write \\" + open + " to mean it literally.");
		this.open = open;
	}

	/**
	 * What is still open.
	 * @return a quote or a backslash
	 */
	String open() {
		return this.open;
	}

}
