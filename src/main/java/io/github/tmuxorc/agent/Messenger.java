package io.github.tmuxorc.agent;

/**
 * Brings a message into an agent's composer and sees to it that it is submitted.
 */
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

	/**
	 * Answer the dialog that an agent has opened.
	 * @param agent the agent
	 * @param option the number or the label of an option
	 * @param farReaching whether the option may grant for good or destroy
	 * @return what was answered
	 * @throws io.github.tmuxorc.failure.UsageException if the dialog has no such option
	 * @throws io.github.tmuxorc.failure.RefusedException if no dialog is open, it changed
	 * meanwhile, or the option reaches too far; nothing was answered then
	 */
	AgentAnswered answer(Agent agent, String option, boolean farReaching);

}
