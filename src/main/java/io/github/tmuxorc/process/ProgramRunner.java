package io.github.tmuxorc.process;

/**
 * Runs a program to its end.
 */
@FunctionalInterface
public interface ProgramRunner {

	/**
	 * Run a program and wait for it. A program that is still running at its limit is
	 * ended together with its children.
	 * @param call what to run
	 * @return how it ended and what it printed
	 * @throws ProgramMissingException if the program cannot be started
	 * @throws io.github.tmuxorc.failure.TimeLimitException if the limit was reached
	 */
	ProgramResult run(ProgramCall call);

}
