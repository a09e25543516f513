package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import io.github.tmuxorc.tmux.PaneId;

/**
 * When to look at each agent. An agent is looked at when it changes, and a few times
 * afterwards: a screen is drawn a little after an event, tmux knows output by the second
 * only, and evidence is believed once it has settled. All times are those of
 * {@link System#nanoTime()}, counted from the first.
 */
final class LookTimes {

	/** After an event: the option is set and the screen drawn a little later. */
	private static final List<Duration> SOON = millis(30, 90, 250, 700, 1500, 3200);

	/** How long after an event tmux does not change what is planned. */
	private static final Duration SHORTLY = Duration.ofMillis(700);

	/** After tmux told of a change, which it does at most once a second. */
	private static final List<Duration> QUIET = millis(1200, 3200);

	/** Mends what was lost. */
	private static final Duration SWEEP = Duration.ofSeconds(20);

	private final Map<PaneId, NavigableSet<Long>> times = new HashMap<>();

	private final Map<PaneId, Long> reports = new HashMap<>();

	private final Map<PaneId, Long> planned = new HashMap<>();

	private final long start;

	private long sweep;

	/**
	 * Begin to look, as if all agents had just reported an event.
	 * @param panes the panes of the agents
	 * @param start the time now
	 */
	LookTimes(Collection<PaneId> panes, long start) {
		this.start = start;
		this.sweep = SWEEP.toNanos();
		for (PaneId pane : panes) {
			NavigableSet<Long> times = new TreeSet<>();
			this.times.put(pane, times);
			add(times, SOON, 0);
		}
	}

	private static List<Duration> millis(long... millis) {
		return Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
	}

	/**
	 * Look at an agent now and a few times more.
	 * @param change what happened to it
	 * @param time the time now
	 */
	void changed(Following.Change change, long time) {
		NavigableSet<Long> times = this.times.get(change.pane());
		if (times == null) {
			return;
		}
		long now = time - this.start;
		if (change.reported()) {
			this.reports.put(change.pane(), now);
			times.tailSet(now, false).clear();
		}
		else {
			// It is not quiet yet, but what was to come soon after a report still is.
			long soon = this.reports.getOrDefault(change.pane(), 0L) + SHORTLY.toNanos();
			times.tailSet(Math.max(now, soon), false).clear();
		}
		times.add(now);
		add(times, (change.reported()) ? SOON : QUIET, now);
	}

	private static void add(NavigableSet<Long> times, List<Duration> pauses, long now) {
		pauses.forEach((pause) -> times.add(now + pause.toNanos()));
	}

	/**
	 * When to look again.
	 * @return the time of the next look
	 */
	long next() {
		long next = this.sweep;
		for (NavigableSet<Long> times : this.times.values()) {
			next = times.isEmpty() ? next : Math.min(next, times.first());
		}
		for (long planned : this.planned.values()) {
			next = Math.min(next, planned);
		}
		return this.start + next;
	}

	/**
	 * The agents to look at now; they are not due any more afterwards.
	 * @param time the time now
	 * @return their panes
	 */
	Set<PaneId> due(long time) {
		long now = time - this.start;
		if (now >= this.sweep) {
			this.sweep = now + SWEEP.toNanos();
			this.times.values().forEach((times) -> times.headSet(now, true).clear());
			return Set.copyOf(this.times.keySet());
		}
		Set<PaneId> due = new HashSet<>();
		this.planned.entrySet().removeIf((plan) -> plan.getValue() <= now && due.add(plan.getKey()));
		this.times.forEach((pane, times) -> {
			NavigableSet<Long> passed = times.headSet(now, true);
			if (!passed.isEmpty()) {
				due.add(pane);
				passed.clear();
			}
		});
		return due;
	}

	/**
	 * Look at an agent at a later time as well, whatever happens until then.
	 * @param pane its pane
	 * @param pause how long from the start
	 */
	void plan(PaneId pane, Duration pause) {
		this.planned.put(pane, pause.toNanos());
	}

}
