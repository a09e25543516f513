package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.process.UncutWork;
import io.github.tmuxorc.tmux.SessionTakenException;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.worktree.WorkTree;
import io.github.tmuxorc.worktree.WorkTrees;

/**
 * Starts several agents at once. Their panes are made one after the other, so that their
 * windows stand in the order that was asked for; then all are waited for together.
 */
public final class CrewLauncher {

	private final TmuxClient tmux;

	private final Agents agents;

	private final AgentWatch watch;

	private final AgentLauncher launcher;

	private final CrewEnder ender;

	private final WorkTrees workTrees;

	CrewLauncher(TmuxClient tmux, Agents agents, AgentWatch watch, AgentLauncher launcher, CrewEnder ender,
			WorkTrees workTrees) {
		this.tmux = tmux;
		this.agents = agents;
		this.watch = watch;
		this.launcher = launcher;
		this.ender = ender;
		this.workTrees = workTrees;
	}

	/**
	 * Start agents of one session. All are checked before the first is started. If they
	 * must not stay, nothing is left of them, and no work tree that was made for them.
	 * @param starts what to start, each with a name
	 * @param newSession whether the session must be a new one
	 * @param partial whether the others stay if one fails; if not, all are ended again
	 * @param limit how long it may take until all have started
	 * @param begun called once, as soon as there is the first of them
	 * @return what became of each, in their order
	 * @throws SessionTakenException if the session must be new and exists
	 * @throws FailedException if one did not start, and the others must not stay
	 * @throws TimeLimitException if one has not started in time, and the others must not
	 * stay
	 */
	public List<CrewMember> launch(List<AgentStart> starts, boolean newSession, boolean partial, Duration limit,
			Runnable begun) {
		if (newSession) {
			requireNoSession(starts.getFirst().session());
		}
		List<WorkTree> trees = new ArrayList<>();
		List<Agent> order = new ArrayList<>();
		try {
			Map<String, CrewMember> members = new HashMap<>();
			List<StartRecord> records = records(starts, partial, trees, members);
			Map<Agent, AgentLauncher.Begun> panes = new HashMap<>();
			for (StartRecord record : records) {
				try {
					AgentLauncher.Begun one = this.launcher.begin(record, newSession && order.isEmpty());
					panes.put(one.agent(), one);
					order.add(one.agent());
				}
				catch (SessionTakenException | CancelledException ex) {
					throw ex;
				}
				catch (TmuxOrcException ex) {
					members.put(record.name(), missing(record.name(), ex, partial));
					continue;
				}
				if (order.size() == 1) {
					begun.run();
				}
			}
			List<AgentReading> readings = await(order, partial, limit);
			for (AgentReading reading : endedFirst(readings)) {
				AgentLauncher.Begun one = Objects.requireNonNull(panes.get(order.get(readings.indexOf(reading))));
				members.put(one.record().name(), member(one, reading, partial, limit));
			}
			return starts.stream().map((start) -> Objects.requireNonNull(members.get(start.name()))).toList();
		}
		catch (RuntimeException ex) {
			UncutWork.afterwards(ex, () -> this.ender.discard(order));
			trees.forEach((tree) -> UncutWork.afterwards(ex, () -> this.workTrees.remove(tree, false)));
			throw ex;
		}
	}

	private void requireNoSession(String session) {
		if (this.tmux.sessions().stream().anyMatch((one) -> one.name().equals(session))) {
			throw new SessionTakenException(session);
		}
		new TeamSessions(this.agents.list()).requireNone(session);
	}

	private List<StartRecord> records(List<AgentStart> starts, boolean partial, List<WorkTree> trees,
			Map<String, CrewMember> failed) {
		List<StartRecord> records = new ArrayList<>();
		for (AgentStart start : starts) {
			String name = Objects.requireNonNullElse(start.name(), "");
			if (Thread.currentThread().isInterrupted()) {
				throw new CancelledException("The start of agent '" + name + "' was interrupted.",
						"Run the command again.");
			}
			try {
				// Git, cut off, leaves half a work tree.
				records.add(UncutWork
					.call(() -> this.launcher.record(start, AgentName.parse("an agent", name), trees::add)));
			}
			catch (CancelledException ex) {
				throw ex;
			}
			catch (TmuxOrcException ex) {
				if (!partial) {
					throw ex;
				}
				failed.put(name, CrewMember.missing(name, ex));
			}
		}
		return records;
	}

	private List<AgentReading> await(List<Agent> order, boolean partial, Duration limit) {
		return this.watch.until(this.agents.readings(order), limit,
				(now) -> now.stream().allMatch(AgentLauncher::hasStarted)
						|| (!partial && now.stream().anyMatch(CrewLauncher::hasEnded)));
	}

	// Why one has ended says more than that the others were not ready at that moment.
	private static List<AgentReading> endedFirst(List<AgentReading> readings) {
		return readings.stream()
			.collect(Collectors.partitioningBy(CrewLauncher::hasEnded))
			.entrySet()
			.stream()
			.sorted(Map.Entry.<Boolean, List<AgentReading>>comparingByKey().reversed())
			.flatMap((entry) -> entry.getValue().stream())
			.toList();
	}

	private static boolean hasEnded(AgentReading reading) {
		return reading.state().state() == AgentState.EXITED;
	}

	private CrewMember member(AgentLauncher.Begun begun, AgentReading reading, boolean partial, Duration limit) {
		String name = begun.record().name();
		if (hasEnded(reading)) {
			return missing(name, this.launcher.failed(reading), partial);
		}
		if (AgentLauncher.hasStarted(reading)) {
			this.launcher.keepProcess(reading);
			return CrewMember.of(new AgentLaunch(reading, false, begun.record().briefing(), begun.problem()));
		}
		if (!partial) {
			throw new TimeLimitException(
					"Agent '" + name + "' was not ready within " + limit.toSeconds()
							+ " s, so all that were started were ended.",
					"Give them more time with --timeout, or keep those that are ready with --keep-partial.");
		}
		return CrewMember.of(new AgentLaunch(reading, false, begun.record().briefing(), null))
			.failed(this.launcher.late(reading, limit).problem());
	}

	private static CrewMember missing(String name, TmuxOrcException failure, boolean partial) {
		if (!partial) {
			throw new FailedException(
					"Agent '" + name + "' failed, so all that were started were ended. " + failure.problem(),
					failure.remedy());
		}
		return CrewMember.missing(name, failure);
	}

}
