package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.process.ParallelWork;

/**
 * Waits for agents of whatever machines. Each machine is followed by its own connection,
 * all at the same time.
 */
final class MachinesWatch {

	private final Map<AgentFleet, List<AgentReading>> readings = new LinkedHashMap<>();

	private boolean over;

	/**
	 * Find the agents and read them.
	 * @param reached who is meant
	 * @throws io.github.tmuxorc.failure.NotFoundException if there is not an agent for
	 * each
	 */
	MachinesWatch(List<Reached> reached) {
		Map<AgentFleet, List<String>> targets = reached.stream()
			.collect(Collectors.groupingBy(Reached::fleet, LinkedHashMap::new,
					Collectors.mapping(Reached::target, Collectors.toList())));
		List<Callable<List<AgentReading>>> looks = targets.entrySet()
			.stream()
			.<Callable<List<AgentReading>>>map((machine) -> () -> first(machine.getKey(), machine.getValue()))
			.toList();
		try {
			List<List<AgentReading>> first = ParallelWork.all(looks);
			List.copyOf(targets.keySet()).forEach((fleet) -> this.readings.put(fleet, first.get(this.readings.size())));
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
	}

	private static List<AgentReading> first(AgentFleet fleet, List<String> targets) {
		return fleet.agents().states(fleet.agents().find(targets));
	}

	/**
	 * Wait until the agents are in some states.
	 * @param limit how long to wait at most
	 * @param done whether the wait is over, given all agents, machine by machine
	 * @return the agents of each machine as they were read last, whether the wait was
	 * over or the limit reached
	 */
	Map<AgentFleet, List<AgentReading>> until(Duration limit, Predicate<List<AgentReading>> done) {
		try {
			ParallelWork.untilOne(List.copyOf(this.readings.keySet())
				.stream()
				.<Callable<Boolean>>map((fleet) -> () -> follow(fleet, limit, done))
				.toList());
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
		return this.readings;
	}

	private boolean follow(AgentFleet fleet, Duration limit, Predicate<List<AgentReading>> done) {
		List<AgentReading> last = fleet.watch().until(of(fleet), limit, (now) -> isOver(fleet, now, done));
		synchronized (this) {
			this.readings.put(fleet, last);
			return this.over;
		}
	}

	private synchronized List<AgentReading> of(AgentFleet fleet) {
		return this.readings.getOrDefault(fleet, List.of());
	}

	private synchronized boolean isOver(AgentFleet fleet, List<AgentReading> now, Predicate<List<AgentReading>> done) {
		if (!this.over) {
			this.readings.put(fleet, now);
			this.over = done.test(all(this.readings));
		}
		return this.over;
	}

	/**
	 * The agents of all machines.
	 * @param readings those of each
	 * @return all
	 */
	static List<AgentReading> all(Map<AgentFleet, List<AgentReading>> readings) {
		return readings.values().stream().flatMap(Collection::stream).toList();
	}

	private static CancelledException interrupted() {
		Thread.currentThread().interrupt();
		return new CancelledException("The wait for the agents was interrupted.",
				"Run 'agent list' to see what the agents do.");
	}

}
