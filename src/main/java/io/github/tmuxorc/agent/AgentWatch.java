package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.github.tmuxorc.failure.FailedException;

/**
 * Waits for something about an agent. It looks when the agent reports an event, and now
 * and then besides, because a screen can change and a process can end without one.
 */
public final class AgentWatch {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration STATUS = Duration.ofSeconds(1);

	private final Agents agents;

	AgentWatch(Agents agents) {
		this.agents = agents;
	}

	/**
	 * Wait until an agent is in a state.
	 * @param agent the agent
	 * @param limit how long to wait at most
	 * @param done whether the wait is over
	 * @return what was read last, whether the wait was over or the limit reached
	 */
	public AgentReading until(Agent agent, Duration limit, Predicate<AgentReading> done) {
		AgentReading reading = poll(agent, limit, done);
		if (reading.agent().pane().dead() && reading.agent().pane().deadStatus() == null) {
			// tmux sees the terminal close a little before it learns how the process
			// ended.
			return poll(agent, STATUS, (now) -> now.agent().pane().deadStatus() != null);
		}
		return reading;
	}

	private AgentReading poll(Agent agent, Duration limit, Predicate<AgentReading> done) {
		AtomicReference<AgentReading> last = new AtomicReference<>();
		await(agent, limit, () -> {
			AgentReading reading = this.agents.reading(agent);
			last.set(reading);
			return done.test(reading);
		});
		return Objects.requireNonNull(last.get());
	}

	/**
	 * Wait until something holds.
	 * @param agent the agent whose events may make it hold
	 * @param limit how long to wait at most
	 * @param condition what is waited for; it is asked at least once
	 * @return whether it held before the limit was reached
	 */
	public boolean await(Agent agent, Duration limit, BooleanSupplier condition) {
		long end = System.nanoTime() + limit.toNanos();
		try (WatchService events = watch(agent.folder().path())) {
			Duration pause = FIRST_PAUSE;
			while (!condition.getAsBoolean()) {
				long left = end - System.nanoTime();
				if (left <= 0) {
					return false;
				}
				boolean reported = pause(events, Math.min(left, pause.toNanos()));
				pause = reported ? FIRST_PAUSE : longer(pause);
			}
			return true;
		}
		catch (IOException ex) {
			throw unwatchable(agent.folder().path(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new FailedException("The wait for agent '" + agent.name() + "' was interrupted.",
					"Run 'agent status " + agent.name() + "' to see what it does.");
		}
	}

	private static WatchService watch(Path folder) throws IOException {
		WatchService service = folder.getFileSystem().newWatchService();
		folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
		return service;
	}

	private static boolean pause(WatchService events, long nanos) throws InterruptedException {
		WatchKey key = events.poll(nanos, TimeUnit.NANOSECONDS);
		if (key == null) {
			return false;
		}
		key.pollEvents();
		key.reset();
		return true;
	}

	private static Duration longer(Duration pause) {
		Duration doubled = pause.multipliedBy(2);
		return (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
	}

	private static FailedException unwatchable(Path folder, IOException cause) {
		FailedException failure = new FailedException("The folder " + folder + " of the agent cannot be watched.",
				"Check that it exists and can be read.");
		failure.addSuppressed(cause);
		return failure;
	}

}
