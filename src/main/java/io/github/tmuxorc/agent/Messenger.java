package io.github.tmuxorc.agent;

import java.time.Duration;

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

	/**
	 * Send a message and wait for the answer to it.
	 * @param agent the agent
	 * @param text the message
	 * @param limit how long to wait for the answer
	 * @return the answer
	 * @throws io.github.tmuxorc.failure.RefusedException if the agent must not be typed
	 * into now, or reports no answers; or if it took the message and asks something
	 * @throws io.github.tmuxorc.failure.TimeLimitException if it did not answer in time
	 */
	AgentResult ask(Agent agent, String text, Duration limit);

	/**
	 * Stop what an agent is working on.
	 * @param agent the agent
	 * @return the agent, stopped
	 * @throws io.github.tmuxorc.failure.RefusedException if it works on nothing
	 */
	AgentReading interrupt(Agent agent);

}
