package io.github.tmuxorc.process;

import io.github.tmuxorc.failure.FailedException;

/**
 * Lets a program have the terminal of this process for as long as it runs.
 */
public final class TerminalProgram {

	/**
	 * Run a program and wait for it, however long it takes. It reads and writes the
	 * terminal itself.
	 * @param call what to run; its input and its limit do not count
	 * @return the exit status
	 * @throws ProgramMissingException if the program cannot be started
	 */
	public int run(ProgramCall call) {
		Process process = SystemProgramRunner.start(call, ProcessBuilder::inheritIO);
		try {
			return process.waitFor();
		}
		catch (InterruptedException ex) {
			process.destroy();
			Thread.currentThread().interrupt();
			throw new FailedException("'" + call.command().getFirst() + "' was interrupted.", "Run the command again.");
		}
	}

}
