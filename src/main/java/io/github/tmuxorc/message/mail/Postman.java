package io.github.tmuxorc.message.mail;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.message.Delivery;
import io.github.tmuxorc.message.MessageFate;
import io.github.tmuxorc.message.MessageReceipt;
import io.github.tmuxorc.message.SendOptions;

/**
 * Types the letters that wait into the composers of their receivers, if those are idle.
 * Whatever becomes of it is written down; a letter is never typed again unless it is
 * certain that it was not taken.
 */
final class Postman {

	private static final Log logger = LogFactory.getLog(Postman.class);

	/** What tells of a digest that another process typed and could not write down. */
	private static final String JOURNAL = "journal";

	private final AgentFleet fleet;

	private final Delivery delivery;

	private final Digests digests;

	Postman(AgentFleet fleet, Delivery delivery, Digests digests) {
		this.fleet = fleet;
		this.delivery = delivery;
		this.digests = digests;
	}

	/**
	 * The agents that have some addresses.
	 * @param addresses the addresses
	 * @return those of the agents that there are
	 */
	List<Agent> living(Collection<String> addresses) {
		return addresses.isEmpty() ? List.of()
				: this.fleet.agents().list().stream().filter((agent) -> addresses.contains(agent.address())).toList();
	}

	/**
	 * Deliver to agents what waits for them, to all at once.
	 * @param agents the agents
	 * @return what happened, by their addresses
	 */
	Map<String, Outcome> deliver(List<Agent> agents) {
		Map<String, Future<Outcome>> begun = new HashMap<>();
		Map<String, Outcome> outcomes = new HashMap<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			agents.forEach((agent) -> begun.put(agent.address(), threads.submit(() -> tryDeliver(agent))));
		}
		begun.forEach((address, outcome) -> outcomes.put(address, outcome.resultNow()));
		return outcomes;
	}

	private Outcome tryDeliver(Agent agent) {
		try {
			return deliver(agent);
		}
		catch (RuntimeException ex) {
			logger.info("The letters to " + agent.address() + " wait on: " + ex.getMessage());
			logger.debug("That was", ex);
			return Outcome.WAITING;
		}
	}

	/**
	 * Deliver to an agent what waits for it.
	 * @param agent the agent
	 * @return what happened
	 */
	Outcome deliver(Agent agent) {
		AgentReading reading = this.fleet.agents().reading(agent);
		if (!isReady(reading) && !isTyped(this.digests.open(agent.address()))) {
			return Outcome.WAITING;
		}
		String carrier = Carriers.newName();
		Digest digest = claim(reading.agent(), carrier);
		if (digest == null) {
			return Outcome.NOTHING;
		}
		return digest.carrier().equals(carrier) ? type(reading.agent(), digest) : Outcome.HELD;
	}

	private static boolean isReady(AgentReading reading) {
		AgentState state = reading.state().state();
		return (state == AgentState.IDLE || state == AgentState.FAILED) && "".equals(reading.composed());
	}

	// What another process has typed is in the composer, or the agent works on it.
	private boolean isTyped(@Nullable Digest digest) {
		return digest != null && fate(digest) != MessageFate.NOT_TYPED;
	}

	private MessageFate fate(Digest digest) {
		return this.delivery.fate(digest.folder(), digest.id(), digest.text());
	}

	private @Nullable Digest claim(Agent agent, String carrier) {
		Digest digest = this.digests.claim(agent.address(), agent.folder(), carrier);
		while (digest != null && digest.carrier().equals(carrier) && isStale(agent, digest)) {
			digest = this.digests.claim(agent.address(), agent.folder(), carrier);
		}
		return digest;
	}

	// Letters may have come since, or been read.
	private boolean isStale(Agent agent, Digest digest) {
		if (!digest.folder().equals(agent.folder())) {
			inherit(digest);
			return true;
		}
		boolean stale = digest.abandoned() && fate(digest) == MessageFate.NOT_TYPED;
		if (stale) {
			this.digests.dissolve(digest);
		}
		return stale;
	}

	// The agent that it was typed into is gone, and this one has its address.
	private void inherit(Digest digest) {
		switch (fate(digest)) {
			case ARRIVED -> this.digests.delivered(digest, JOURNAL);
			case SHOWN, UNPROVEN -> this.digests.unproven(digest);
			case COMPOSED, NOT_TYPED -> this.digests.dissolve(digest);
		}
	}

	private Outcome type(Agent agent, Digest digest) {
		try {
			MessageReceipt receipt = this.delivery.send(agent, digest.text(),
					new SendOptions(digest.id(), Duration.ZERO, true));
			this.digests.delivered(digest, receipt.proof().toString());
			return Outcome.DELIVERED;
		}
		catch (TmuxOrcException ex) {
			logger.debug("The letters to " + agent.address() + " were not delivered", ex);
			return settle(digest);
		}
		finally {
			// Nobody holds it any more, whatever went wrong.
			this.digests.release(digest);
		}
	}

	private Outcome settle(Digest digest) {
		return switch (fate(digest)) {
			case ARRIVED -> {
				this.digests.delivered(digest, JOURNAL);
				yield Outcome.DELIVERED;
			}
			case UNPROVEN -> {
				this.digests.unproven(digest);
				yield Outcome.UNPROVEN;
			}
			case NOT_TYPED, COMPOSED, SHOWN -> Outcome.WAITING;
		};
	}

	/**
	 * What happened to the letters of a receiver.
	 */
	enum Outcome {

		/** None waited. */
		NOTHING,

		/** They wait on. */
		WAITING,

		/** Somebody else delivers them just now. */
		HELD,

		/** They were typed, and nothing proves that they arrived. */
		UNPROVEN,

		/** They were proven to arrive. */
		DELIVERED

	}

}
