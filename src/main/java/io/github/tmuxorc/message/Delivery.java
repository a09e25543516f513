package io.github.tmuxorc.message;

import java.time.Duration;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentFolder;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.Messenger;
import io.github.tmuxorc.agent.SenderLock;
import io.github.tmuxorc.failure.TimeLimitException;
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
	public Delivery on(AgentFleet fleet) {
		return new Delivery(fleet);
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
	 */
	public MessageReceipt send(Agent agent, String message) {
		return send(agent, message, SendOptions.NOW);
	}

	/**
	 * Send a message.
	 * @param agent the agent
	 * @param message the message, of any number of lines
	 * @param options how
	 * @return how it was proven to have arrived
	 * @throws UsageException if there is nothing to send, or the key has another message
	 * @throws io.github.tmuxorc.failure.RefusedException if the agent must not be typed
	 * into now; it says whether something was typed
	 * @throws io.github.tmuxorc.failure.FailedException if it was typed and nothing
	 * proves that it was submitted
	 * @throws TimeLimitException if the agent did not become idle in time; nothing was
	 * typed then
	 */
	public MessageReceipt send(Agent agent, String message, SendOptions options) {
		return send(agent, message, options, AttemptLimits.USUAL);
	}

	MessageReceipt send(Agent agent, String message, SendOptions options, AttemptLimits limits) {
		String text = MessageText.clean(message);
		if (text.isBlank()) {
			throw new UsageException("The message is empty.", "Give some text to send.");
		}
		long begin = System.nanoTime();
		while (true) {
			if (options.whenIdle() != null) {
				awaitIdle(agent, options.whenIdle(), Duration.ofNanos(System.nanoTime() - begin));
			}
			try (SenderLock lock = SenderLock.acquire(agent)) {
				MessageReceipt receipt = new Sending(this.fleet, lock.agent(), text, options, limits).send();
				if (receipt != null) {
					return receipt;
				}
			}
		}
	}

	/**
	 * What is known of a message that was sent with a key, without typing anything.
	 * @param folder our files about the agent, which need not run any more
	 * @param key the key
	 * @param message the message
	 * @return what is known
	 */
	public MessageFate fate(AgentFolder folder, String key, String message) {
		return MessageFate.of(folder, this.fleet.events(), key, message);
	}

	// Nobody else must wait for this, so it holds no lock.
	private void awaitIdle(Agent agent, Duration limit, Duration passed) {
		Duration left = (limit.compareTo(passed) > 0) ? limit.minus(passed) : Duration.ZERO;
		AgentReading last = this.fleet.watch().until(agent, left, (reading) -> !isAtWork(reading));
		if (isAtWork(last)) {
			throw new TimeLimitException(
					"Agent '" + agent.called() + "' was not idle within " + limit.toSeconds() + " s; it is "
							+ last.state().state() + ", and nothing was sent.",
					"Send again with a longer --timeout, or without --when-idle to hand it over at once.");
		}
	}

	private static boolean isAtWork(AgentReading reading) {
		return switch (reading.state().state()) {
			case STARTING, BUSY, UNKNOWN -> true;
			default -> false;
		};
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
