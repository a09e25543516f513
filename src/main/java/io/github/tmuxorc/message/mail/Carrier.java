package io.github.tmuxorc.message.mail;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.surface.BackgroundWork;
import io.github.tmuxorc.tmux.TmuxSubscription;

/**
 * Delivers letters as long as the process lives, those of other processes, too. It learns
 * of letters by a file that each sender marks, and of agents that become idle by their
 * events. Before the first letter it opens no database, and while no letter waits for a
 * living agent, it follows nothing and asks tmux nothing.
 */
final class Carrier implements BackgroundWork, AutoCloseable {

	private static final Log logger = LogFactory.getLog(Carrier.class);

	/** How often the mark is looked at. */
	private static final long PACE = Duration.ofSeconds(1).toMillis();

	/** Many things happen at once when an agent changes. */
	private static final long PAUSE = Duration.ofMillis(200).toMillis();

	/** How long whoever ends the process waits for what is being typed. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final AgentFleet fleet;

	private final MailMark mark;

	private final Letters letters;

	private final Postman postman;

	private final Semaphore signals = new Semaphore(0);

	private final Set<String> underWay = ConcurrentHashMap.newKeySet();

	private final ExecutorService deliveries = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("mail ", 0).factory());

	private String seen = "";

	private volatile boolean again;

	private @Nullable TmuxSubscription following;

	private @Nullable Thread thread;

	Carrier(AgentFleet fleet, MailMark mark, Letters letters, Postman postman) {
		this.fleet = fleet;
		this.mark = mark;
		this.letters = letters;
		this.postman = postman;
	}

	@Override
	public synchronized void begin() {
		if (this.fleet.tmux().host() != null) {
			// Letters are for agents of this machine.
			return;
		}
		this.thread = Thread.ofPlatform().daemon().name("mail").start(this::run);
	}

	/**
	 * End when what is being typed was submitted: half of it would stay in the agent's
	 * composer as a draft.
	 */
	@Override
	public synchronized void close() {
		if (this.thread != null) {
			this.thread.interrupt();
		}
		this.deliveries.shutdown();
		try {
			if (!this.deliveries.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				logger.info("Letters are being delivered still; whoever delivers next goes on with them");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		carry(() -> false);
	}

	/**
	 * Deliver in this thread.
	 * @param limit how long at most
	 * @param done whether nothing is left to do
	 * @return whether it was done before the limit was reached
	 */
	boolean carry(Duration limit, BooleanSupplier done) {
		long end = System.nanoTime() + limit.toNanos();
		carry(() -> System.nanoTime() >= end || done.getAsBoolean());
		return done.getAsBoolean();
	}

	private void carry(BooleanSupplier done) {
		look(false);
		try {
			while (!done.getAsBoolean()) {
				boolean signalled = this.signals.tryAcquire(PACE, TimeUnit.MILLISECONDS);
				if (signalled) {
					Thread.sleep(PAUSE);
					this.signals.drainPermits();
				}
				look(signalled);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			follow(false);
		}
	}

	private void look(boolean signalled) {
		try {
			String now = this.mark.read();
			if (signalled || this.again || !now.equals(this.seen)) {
				// What was marked may not be there before the next look.
				this.again = !now.equals(this.seen);
				this.seen = now;
				deliver();
			}
		}
		catch (RuntimeException ex) {
			logger.debug("The letters cannot be looked at now", ex);
			this.again = true;
		}
	}

	private void deliver() {
		List<Agent> agents = this.postman.living(this.letters.receivers());
		follow(!agents.isEmpty());
		for (Agent agent : agents) {
			if (this.underWay.add(agent.address())) {
				this.deliveries.execute(() -> deliver(agent));
			}
		}
	}

	private void deliver(Agent agent) {
		try {
			switch (this.postman.deliver(agent)) {
				// The process that holds them may be ended.
				case HELD -> this.again = true;
				case DELIVERED, UNPROVEN -> this.signals.release();
				case NOTHING, WAITING -> logger.trace("What waits for " + agent.address() + " is not delivered now");
			}
		}
		catch (RuntimeException ex) {
			logger.info("The letters to " + agent.address() + " wait on: " + ex.getMessage());
		}
		finally {
			this.underWay.remove(agent.address());
		}
	}

	private void follow(boolean needed) {
		if (needed && this.following == null) {
			this.following = this.fleet.watch().follow(this.signals::release);
		}
		else if (!needed && this.following != null) {
			this.following.close();
			this.following = null;
		}
	}

}
