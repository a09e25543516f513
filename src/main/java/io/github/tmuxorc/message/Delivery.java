package io.github.tmuxorc.message;

import java.time.Duration;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentAnswered;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentResult;
import io.github.tmuxorc.agent.MessageReceipt;
import io.github.tmuxorc.agent.Messenger;
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
	public MessageReceipt send(Agent agent, String message) {
		String text = MessageText.clean(message);
		if (text.isBlank()) {
			throw new UsageException("The message is empty.", "Give some text to send.");
		}
		try (SenderLock lock = SenderLock.acquire(agent)) {
			return new Attempt(this.fleet, lock.agent(), text).run();
		}
	}

	@Override
	public AgentAnswered answer(Agent agent, String option, boolean farReaching) {
		try (SenderLock lock = SenderLock.acquire(agent)) {
			return new DialogAnswer(this.fleet, lock.agent()).give(option, farReaching);
		}
	}

	@Override
	public AgentResult ask(Agent agent, String text, Duration limit) {
		return new Question(this.fleet, agent, MessageText.clean(text)).ask(() -> send(agent, text), limit);
	}

	@Override
	public AgentReading interrupt(Agent agent) {
		try (SenderLock lock = SenderLock.acquire(agent)) {
			return Interruption.of(this.fleet, lock.agent());
		}
	}

}
