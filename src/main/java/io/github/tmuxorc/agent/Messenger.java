package io.github.tmuxorc.agent;

/**
 * Brings a message into an agent's composer and sees to it that it is submitted.
 */
@FunctionalInterface
public interface Messenger {

	/**
	 * Send a message.
	 * @param agent the agent
	 * @param text the message, of any number of lines
	 * @return how it was proven to have arrived
	 * @throws io.github.tmuxorc.failure.UsageException if there is nothing to send
	 * @throws io.github.tmuxorc.failure.RefusedException if the agent must not be typed
	 * into now; nothing was typed then
	 * @throws io.github.tmuxorc.failure.FailedException if it was typed and nothing
	 * proves that it was submitted
	 */
	MessageReceipt send(Agent agent, String text);

}
