package io.github.tmuxorc.surface;

/**
 * How much an answer holds.
 */
public enum AnswerFormat {

	/** What is needed to choose and to go on. */
	CONCISE,

	/** All that is known. */
	DETAILED

}
