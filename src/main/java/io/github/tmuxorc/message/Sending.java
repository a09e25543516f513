package io.github.tmuxorc.message;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;

/**
 * What a sender does while it holds the lock of an agent: it finishes what another one
 * had to leave, looks whether its own message was sent before, and types it if not.
 */
final class Sending {

	/** How long a composer may be out of sight while an agent draws. */
	private static final Duration DRAWN = Duration.ofSeconds(3);

	private final AgentFleet fleet;

	private final Agent agent;

	private final Outbox outbox;

	private final String text;

	private final SendOptions options;

	private final AttemptLimits limits;

	Sending(AgentFleet fleet, Agent agent, String text, SendOptions options, AttemptLimits limits) {
		this.fleet = fleet;
		this.agent = agent;
		this.outbox = new Outbox(agent.folder());
		this.text = text;
		this.options = options;
		this.limits = limits;
	}

	/**
	 * Send the message, unless it was sent.
	 * @return what proves that it arrived; null if it is to be sent when the agent is
	 * idle, and the agent is not
	 */
	@Nullable MessageReceipt send() {
		if (!this.options.toOwnPane()) {
			this.fleet.own().protect(this.agent.pane());
		}
		MessageReceipt receipt = finishOpen();
		if (receipt == null && this.options.key() != null) {
			receipt = sentBefore(this.options.key());
		}
		return (receipt != null) ? receipt : type();
	}

	private @Nullable MessageReceipt finishOpen() {
		Outbox.Entry open = this.outbox.open();
		if (open == null) {
			return null;
		}
		boolean same = open.isSame(this.text, this.options.key());
		try {
			MessageReceipt receipt = attempt(open).resume();
			return same ? receipt : null;
		}
		catch (UnprovenException ex) {
			if (same) {
				throw ex;
			}
			if (!open.isFor(this.agent)) {
				return null;
			}
			UnprovenException failure = new UnprovenException(
					"An earlier message to agent '" + this.agent.called() + "' was cut off ('"
							+ MessageText.beginning(open.text())
							+ "'), and nothing proves that it arrived; this message was not typed.",
					"Run 'agent read " + this.agent.called()
							+ "' to see what became of that one, then send this again.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private @Nullable MessageReceipt sentBefore(String key) {
		Outbox.Closed closed = this.outbox.closed(key);
		if (closed == null) {
			return null;
		}
		if (!closed.digest().equals(MessageText.digest(this.text))) {
			throw new UsageException("Another message was sent under the key '" + key + "'; nothing was typed.",
					"Use a key of its own for each message.");
		}
		if (closed.receipt() != null) {
			return closed.receipt();
		}
		Outbox.Entry entry = Outbox.Entry.of(this.agent, this.text, key, closed.position(), true);
		return attempt(entry).review();
	}

	private @Nullable MessageReceipt type() {
		AgentReading reading = this.fleet.watch()
			.until(this.agent, DRAWN, (now) -> now.composed() != null || !Gate.isOpen(now.state().state()));
		if (this.options.whenIdle() != null && reading.state().state() == AgentState.BUSY) {
			return null;
		}
		requireSame(reading.agent());
		Gate.check(reading, this.fleet.agents().foreground(reading.agent()));
		return attempt(Outbox.Entry.of(this.agent, this.text, this.options.key(),
				this.fleet.events().end(this.agent.folder()), reading.state().state() == AgentState.BUSY))
			.run();
	}

	private Attempt attempt(Outbox.Entry entry) {
		return new Attempt(this.fleet, this.agent, this.outbox, entry, this.limits);
	}

	// A new tmux server gives the same ids to other panes.
	private void requireSame(Agent now) {
		if (!now.folder().equals(this.agent.folder())) {
			throw new NotFoundException("Agent '" + this.agent.called() + "' is no longer in its pane "
					+ this.agent.pane().id() + "; nothing was typed.", "Run 'agent list' to see the agents.");
		}
	}

}
