package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.surface.Progress;

/**
 * One wait for agents: when it is over, and what it failed on.
 */
final class AgentsWait {

	private final AwaitedState awaited;

	private final boolean any;

	private final Progress progress;

	private final Map<String, AgentState> first = new HashMap<>();

	private final Set<String> reported = new HashSet<>();

	/**
	 * Create a wait.
	 * @param awaited what is waited for
	 * @param any whether one agent is enough
	 * @param progress told of each agent of several that need not be waited for any more
	 */
	AgentsWait(AwaitedState awaited, boolean any, Progress progress) {
		this.awaited = awaited;
		this.any = any || awaited == AwaitedState.ANY_CHANGE;
		this.progress = progress;
	}

	/**
	 * Whether the wait is over, well or not.
	 * @param readings all agents, as they are now
	 * @return whether it is
	 */
	boolean isOver(List<AgentReading> readings) {
		readings.forEach((reading) -> this.first.putIfAbsent(place(reading), reading.state().state()));
		if (!this.any && readings.size() > 1) {
			report(readings);
		}
		return isMet(readings) || readings.stream().anyMatch(this::isHindered);
	}

	private void report(List<AgentReading> readings) {
		List<AgentReading> met = met(readings);
		for (AgentReading reading : met) {
			if (this.reported.add(place(reading))) {
				this.progress.report("Agent '" + reading.agent().called() + "' is " + reading.state().state() + ", "
						+ met.size() + " of " + readings.size() + ".");
			}
		}
	}

	private boolean isMet(List<AgentReading> readings) {
		int met = met(readings).size();
		return this.any ? met > 0 : met == readings.size();
	}

	/**
	 * The agents that are as they are waited for.
	 * @param readings all agents, as they are now
	 * @return those of them
	 */
	List<AgentReading> met(List<AgentReading> readings) {
		return readings.stream().filter(this::isMet).toList();
	}

	private boolean isMet(AgentReading reading) {
		AgentState wanted = this.awaited.state();
		AgentState state = reading.state().state();
		return (wanted != null) ? state == wanted : state != this.first.get(place(reading));
	}

	// Panes of two machines can have the same id.
	private static String place(AgentReading reading) {
		return reading.agent().called(reading.agent().pane().id().value());
	}

	private boolean isHindered(AgentReading reading) {
		AgentState wanted = this.awaited.state();
		return wanted != null && !isMet(reading) && Obstacle.of(reading.state().state(), wanted);
	}

	/**
	 * Fail if the wait did not end as it should.
	 * @param readings all agents, as they were read last
	 * @param limit how long was waited at most
	 */
	void check(List<AgentReading> readings, Duration limit) {
		if (isMet(readings)) {
			return;
		}
		@Nullable AgentState wanted = this.awaited.state();
		for (AgentReading reading : readings) {
			if (wanted != null && isHindered(reading)) {
				throw Obstacle.failure(reading, wanted);
			}
		}
		List<AgentReading> missing = readings.stream().filter(Predicate.not(this::isMet)).toList();
		String name = missing.getFirst().agent().called();
		throw new TimeLimitException(
				((readings.size() == 1) ? one(missing.getFirst()) : several(missing, readings.size())) + " within "
						+ limit.toSeconds() + " s; " + states(missing, readings.size()) + ".",
				"Wait again with a longer --timeout, or run 'agent read " + name + "' to see what it does.");
	}

	private String one(AgentReading reading) {
		return "Agent '" + reading.agent().called() + "' "
				+ (isChange() ? "did not change" : "was not " + this.awaited);
	}

	private String several(List<AgentReading> missing, int all) {
		return (this.any ? "None" : missing.size()) + " of " + all + " agents "
				+ (isChange() ? "changed" : (this.any ? "was " : "were not ") + this.awaited);
	}

	private boolean isChange() {
		return this.awaited == AwaitedState.ANY_CHANGE;
	}

	private static String states(List<AgentReading> missing, int all) {
		if (all == 1) {
			return "it is " + missing.getFirst().state().state();
		}
		return missing.stream()
			.map((reading) -> reading.agent().called() + " is " + reading.state().state())
			.collect(Collectors.joining(", "));
	}

}
