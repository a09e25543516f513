package io.github.tmuxorc.setup;

/**
 * Why something could not be taken back.
 *
 * @param subject what it was changed for
 * @param problem what failed
 */
record UndoProblem(String subject, Problem problem) {

	@Override
	public String toString() {
		return this.subject + ": " + this.problem;
	}

}
