package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneStatus;
import io.github.tmuxorc.tmux.TmuxSubscription;

/**
 * Waits for something about agents. It looks when an agent reports an event or tmux tells
 * that something happened in its pane, and seldom besides.
 */
public final class AgentWatch {

	private static final Duration STATUS = Duration.ofSeconds(1);

	/** When an agent that reports nothing is believed by its screen. */
	private static final Duration FIRST_EVENT = Duration.ofMillis(9200);

	private final Agents agents;

	private final AgentChanges changes;

	AgentWatch(Agents agents, AgentChanges changes) {
		this.agents = agents;
		this.changes = changes;
	}

	/**
	 * Wait until an agent is in a state.
	 * @param agent the agent
	 * @param limit how long to wait at most
	 * @param done whether the wait is over
	 * @return what was read last, whether the wait was over or the limit reached
	 * @throws io.github.tmuxorc.failure.NotFoundException if its pane is closed
	 */
	public AgentReading until(Agent agent, Duration limit, Predicate<AgentReading> done) {
		return until(List.of(this.agents.reading(agent)), limit, (readings) -> done.test(readings.getFirst()))
			.getFirst();
	}

	/**
	 * Wait until agents are in some states. Those that changed are read, all in one go.
	 * @param first the agents, each once, as they were read just now
	 * @param limit how long to wait at most
	 * @param done whether the wait is over, given all agents in their order
	 * @return what was read last, whether the wait was over or the limit reached
	 * @throws io.github.tmuxorc.failure.NotFoundException if the pane of one is closed
	 */
	public List<AgentReading> until(List<AgentReading> first, Duration limit, Predicate<List<AgentReading>> done) {
		Map<PaneId, AgentReading> readings = new LinkedHashMap<>();
		first.forEach((reading) -> readings.put(reading.agent().pane().id(), reading));
		if (!done.test(first)) {
			follow(first.stream().map(AgentReading::agent).toList(), limit, (chosen) -> {
				read(chosen, readings);
				return done.test(List.copyOf(readings.values()));
			});
		}
		List<Agent> ending = readings.values()
			.stream()
			.map(AgentReading::agent)
			.filter((agent) -> isEnding(agent.pane()))
			.toList();
		if (!ending.isEmpty()) {
			// tmux sees the terminal close a little before it learns how the process
			// ended.
			follow(ending, STATUS, (chosen) -> {
				read(chosen, readings);
				return readings.values().stream().noneMatch((reading) -> isEnding(reading.agent().pane()));
			});
		}
		return List.copyOf(readings.values());
	}

	private static boolean isEnding(PaneStatus pane) {
		return pane.dead() && pane.deadStatus() == null;
	}

	private void read(Collection<Agent> agents, Map<PaneId, AgentReading> readings) {
		this.agents.readings(agents).forEach((reading) -> readings.put(reading.agent().pane().id(), reading));
	}

	/**
	 * Wait until something holds.
	 * @param agent the agent whose changes may make it hold
	 * @param limit how long to wait at most
	 * @param condition what is waited for; it is asked at least once
	 * @return whether it held before the limit was reached
	 */
	public boolean await(Agent agent, Duration limit, BooleanSupplier condition) {
		// To follow takes longer than to look.
		return condition.getAsBoolean() || follow(List.of(agent), limit, (chosen) -> condition.getAsBoolean());
	}

	private boolean follow(List<Agent> agents, Duration limit, Predicate<Collection<Agent>> look) {
		Map<PaneId, Agent> panes = agents.stream()
			.collect(Collectors.toMap((agent) -> agent.pane().id(), (agent) -> agent, (one, same) -> one,
					LinkedHashMap::new));
		long end = System.nanoTime() + limit.toNanos();
		LookTimes times = times(agents);
		try (Following following = this.changes.follow(agents)) {
			Set<PaneId> chosen = panes.keySet();
			while (!look.test(chosen.stream().map(panes::get).toList())) {
				if (System.nanoTime() >= end) {
					return false;
				}
				chosen = next(following, times, end);
				if (chosen.isEmpty()) {
					// Whatever happened in the last moment counts.
					chosen = panes.keySet();
				}
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			String names = agents.stream().map(Agent::called).collect(Collectors.joining("', '"));
			throw new CancelledException("The wait for agent '" + names + "' was interrupted.",
					"Run 'agent list' to see what the agents do.");
		}
	}

	/**
	 * Follow whatever agents there are, those that come later, too.
	 * @param look told when an agent may have changed, come or gone, at first and then
	 * again and again, by one thread
	 * @return ends it
	 */
	public TmuxSubscription follow(Runnable look) {
		return new AllAgentsFollower(this.agents, this.changes, this::times, look);
	}

	private LookTimes times(List<Agent> agents) {
		LookTimes times = new LookTimes(agents.stream().map((agent) -> agent.pane().id()).toList(), System.nanoTime());
		for (Agent agent : agents) {
			Duration pause = Duration.between(this.agents.now(), agent.started().plus(FIRST_EVENT));
			if (pause.isPositive()) {
				times.plan(agent.pane().id(), pause);
			}
		}
		return times;
	}

	// Nobody is due when the limit is reached.
	private static Set<PaneId> next(Following following, LookTimes times, long end) throws InterruptedException {
		Set<PaneId> due = Set.of();
		while (due.isEmpty() && System.nanoTime() < end) {
			List<Following.Change> changes = following.await(Math.min(end, times.next()) - System.nanoTime());
			long now = System.nanoTime();
			changes.forEach((change) -> times.changed(change, now));
			due = times.due(now);
		}
		return due;
	}

}
