package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.process.ParallelWork;
import io.github.tmuxorc.process.UncutWork;
import io.github.tmuxorc.tmux.SessionTakenException;

/**
 * Starts several agents at once. Their panes are made one after the other, so that their
 * windows stand in the order that was asked for; then all are waited for together.
 */
public final class CrewLauncher {

	private final Agents agents;

	private final AgentWatch watch;

	private final AgentLauncher launcher;

	private final AgentRestarter restarter;

	private final CrewEnder ender;

	private final StartRecords starts;

	CrewLauncher(Agents agents, AgentWatch watch, AgentLauncher launcher, AgentRestarter restarter, CrewEnder ender,
			StartRecords starts) {
		this.agents = agents;
		this.watch = watch;
		this.launcher = launcher;
		this.restarter = restarter;
		this.ender = ender;
		this.starts = starts;
	}

	/**
	 * Start agents of one session. All are checked before the first is started.
	 * @param starts what to start, each with a name
	 * @param newSession whether the session must be a new one
	 * @param partial whether the others stay if one fails; if not, all are ended again
	 * @param limit how long it may take until all have started
	 * @return what became of each, in their order
	 * @throws SessionTakenException if the session must be new and exists
	 * @throws FailedException if one did not start, and the others must not stay
	 * @throws TimeLimitException if one has not started in time, and the others must not
	 * stay
	 */
	public List<CrewMember> launch(List<AgentStart> starts, boolean newSession, boolean partial, Duration limit) {
		List<StartRecord> records = starts.stream()
			.map((start) -> this.launcher.record(start,
					AgentName.parse("an agent", Objects.requireNonNullElse(start.name(), ""))))
			.toList();
		Map<String, CrewMember> members = new HashMap<>();
		Map<Agent, AgentLauncher.Begun> begun = new HashMap<>();
		List<Agent> order = new ArrayList<>();
		try {
			for (StartRecord record : records) {
				try {
					AgentLauncher.Begun one = this.launcher.begin(record, newSession && begun.isEmpty());
					begun.put(one.agent(), one);
					order.add(one.agent());
				}
				catch (SessionTakenException | CancelledException ex) {
					throw ex;
				}
				catch (TmuxOrcException ex) {
					members.put(record.name(), missing(record.name(), ex, partial));
				}
			}
			List<AgentReading> readings = await(order, partial, limit);
			for (AgentReading reading : endedFirst(readings)) {
				AgentLauncher.Begun one = Objects.requireNonNull(begun.get(order.get(readings.indexOf(reading))));
				members.put(one.record().name(), member(one, reading, partial, limit));
			}
		}
		catch (RuntimeException ex) {
			UncutWork.afterwards(ex, () -> this.ender.discard(order));
			throw ex;
		}
		return records.stream().map((record) -> Objects.requireNonNull(members.get(record.name()))).toList();
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

	/**
	 * The agents that were started and not ended by a command, and are not there.
	 * @return how each was started, the first started first
	 */
	public List<StartRecord> gone() {
		Set<AgentFolder> living = this.agents.list().stream().map(Agent::folder).collect(Collectors.toSet());
		return this.starts.all().stream().filter((record) -> !living.contains(record.folder())).toList();
	}

	/**
	 * How the agents of a session were started, those that are gone and those that live.
	 * @param session the name of the session
	 * @return the records, the first started first
	 */
	public List<StartRecord> records(String session) {
		return this.starts.all().stream().filter((record) -> record.session().equals(session)).toList();
	}

	/**
	 * How an agent was started.
	 * @param agent the agent
	 * @return the record; null if there is none
	 */
	public @Nullable StartRecord record(Agent agent) {
		return this.starts.find(agent.name())
			.stream()
			.filter((record) -> record.folder().equals(agent.folder()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Start agents that are gone again, each in its session and with its conversation
	 * where its program can do that.
	 * @param gone the agents, in the order that their windows are to have
	 * @param limit how long each may take to be ready
	 * @return what became of each, in their order
	 */
	public List<CrewMember> restore(Collection<StartRecord> gone, Duration limit) {
		List<Callable<CrewMember>> waits = new ArrayList<>();
		for (StartRecord record : gone) {
			try {
				AgentRestarter.Begun begun = this.restarter.begin(new AgentRestarter.Found(record, null), false);
				waits.add(() -> finish(begun, limit));
			}
			catch (CancelledException ex) {
				throw ex;
			}
			catch (TmuxOrcException ex) {
				waits.add(() -> CrewMember.missing(record.name(), ex));
			}
		}
		try {
			return ParallelWork.all(waits);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException("The wait for agents that were started again was interrupted.",
					"Run 'agent list' to see what the agents do.");
		}
	}

	private CrewMember finish(AgentRestarter.Begun begun, Duration limit) {
		try {
			return CrewMember.of(this.restarter.finish(begun, limit));
		}
		catch (TmuxOrcException ex) {
			return CrewMember.missing(begun.record().name(), ex);
		}
	}

}
