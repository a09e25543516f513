package io.github.tmuxorc.surface;

/**
 * Tells the person or client that waits what a long command is doing. It never reaches
 * standard output.
 */
@FunctionalInterface
public interface Progress {

	/**
	 * Report a step.
	 * @param message one line of text
	 */
	void report(String message);

}
