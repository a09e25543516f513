package io.github.tmuxorc.message;

import java.time.Duration;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.Messenger;
import io.github.tmuxorc.agent.SenderLock;
import io.github.tmuxorc.failure.UsageException;

/**
 * Delivers messages to the agents on one tmux server, one sender at a time to each.
 */
@Component
public class Delivery implements Messenger {

	private final AgentFleet fleet;

	public Delivery(AgentFleet fleet) {
		this.fleet = fleet;
	}

	@Override
	public void brief(Agent agent, String text) {
		send(agent, text);
	}

	/**
	 * Send a message.
	 * @param agent the agent
	 * @param message the message, of any number of lines
	 * @return how it was proven to have arrived
	 * @throws UsageException if there is nothing to send
	 * @throws io.github.tmuxorc.failure.RefusedException if the agent must not be typed
	 * into now; nothing was typed then
	 * @throws io.github.tmuxorc.failure.FailedException if it was typed and nothing
	 * proves that it was submitted
	 */
	public MessageReceipt send(Agent agent, String message) {
		String text = MessageText.clean(message);
		if (text.isBlank()) {
			throw new UsageException("The message is empty.", "Give some text to send.");
		}
		try (SenderLock lock = SenderLock.acquire(agent)) {
			return new Attempt(this.fleet, lock.agent(), text).run();
		}
	}

	/**
	 * Answer the dialog that an agent has opened.
	 * @param agent the agent
	 * @param option the number or the label of an option
	 * @param farReaching whether the option may grant for good or destroy
	 * @return what was answered
	 * @throws UsageException if the dialog has no such option
	 * @throws io.github.tmuxorc.failure.RefusedException if no dialog is open, it changed
	 * meanwhile, or the option reaches too far; nothing was answered then
	 */
	AgentAnswered answer(Agent agent, String option, boolean farReaching) {
		try (SenderLock lock = SenderLock.acquire(agent)) {
			return new DialogAnswer(this.fleet, lock.agent()).give(option, farReaching);
		}
	}

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
	AgentResult ask(Agent agent, String text, Duration limit) {
		return new Question(this.fleet, agent, MessageText.clean(text)).ask(() -> send(agent, text), limit);
	}

	/**
	 * Stop what an agent is working on.
	 * @param agent the agent
	 * @return the agent, stopped
	 * @throws io.github.tmuxorc.failure.RefusedException if it works on nothing
	 */
	AgentReading interrupt(Agent agent) {
		try (SenderLock lock = SenderLock.acquire(agent)) {
			return Interruption.of(this.fleet, lock.agent());
		}
	}

}
