package io.github.tmuxorc.agent;

/**
 * What a line on an agent's screen, or its title, is a sign of.
 */
enum ScreenSign {

	/**
	 * A dialog that waits for an answer.
	 */
	DIALOG(AgentState.WAITING),

	/**
	 * Work in progress, or a message that waits in the agent's own queue.
	 */
	BUSY(AgentState.BUSY),

	/**
	 * A usage limit.
	 */
	LIMIT(AgentState.LIMITED),

	/**
	 * That somebody must sign in before it works.
	 */
	SIGN_IN(AgentState.SIGNED_OUT),

	/**
	 * An error that ended its turn.
	 */
	CRASH(AgentState.FAILED);

	private final AgentState state;

	ScreenSign(AgentState state) {
		this.state = state;
	}

	AgentState state() {
		return this.state;
	}

}
