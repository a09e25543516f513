package io.github.tmuxorc.agent;

/**
 * What a line on an agent's screen is a sign of.
 */
enum ScreenSign {

	/**
	 * A dialog that waits for an answer.
	 */
	DIALOG,

	/**
	 * Work in progress, or a message that waits in the agent's own queue.
	 */
	BUSY,

	/**
	 * The composer. The first group of the rule's pattern holds what was typed into it.
	 */
	COMPOSER,

	/**
	 * A usage limit. The first group of the rule's pattern, if it has one, says until
	 * when.
	 */
	LIMIT,

	/**
	 * That somebody must sign in before it works.
	 */
	SIGN_IN,

	/**
	 * An error that ended its turn.
	 */
	CRASH

}
