package io.github.tmuxorc.agent;

/**
 * Brings the first message to an agent that was just started.
 */
public interface Messenger {

	/**
	 * The messenger to the agents of one machine.
	 * @param fleet the agents
	 * @return the messenger; this one if it goes to all
	 */
	default Messenger on(AgentFleet fleet) {
		return this;
	}

	/**
	 * Send a message and see to it that it is submitted.
	 * @param agent the agent
	 * @param text the message, of any number of lines
	 * @throws io.github.tmuxorc.failure.UsageException if there is nothing to send
	 * @throws io.github.tmuxorc.failure.RefusedException if the agent must not be typed
	 * into now; nothing was typed then
	 * @throws io.github.tmuxorc.failure.FailedException if it was typed and nothing
	 * proves that it was submitted
	 */
	void brief(Agent agent, String text);

}
