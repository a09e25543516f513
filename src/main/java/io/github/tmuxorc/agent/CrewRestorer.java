package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.process.ParallelWork;

/**
 * Knows how agents were started, and starts those that are gone again, all at once.
 */
public final class CrewRestorer {

	private final Agents agents;

	private final AgentRestarter restarter;

	private final StartRecords starts;

	CrewRestorer(Agents agents, AgentRestarter restarter, StartRecords starts) {
		this.agents = agents;
		this.restarter = restarter;
		this.starts = starts;
	}

	/**
	 * The agents that were started and not ended by a command, and whose processes are
	 * not there.
	 * @return how each was started, the first started first
	 */
	public List<StartRecord> gone() {
		Set<AgentFolder> living = this.agents.list()
			.stream()
			.filter(Agent::isAlive)
			.map(Agent::folder)
			.collect(Collectors.toSet());
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
	 * Start agents that are gone again, each in its session, in its pane if that is still
	 * there, and with its conversation where its program can do that.
	 * @param gone the agents, in the order that their windows are to have
	 * @param limit how long each may take to be ready
	 * @return what became of each, in their order
	 */
	public List<CrewMember> restore(Collection<StartRecord> gone, Duration limit) {
		Map<AgentFolder, AgentReading> panes = this.agents.states(this.agents.list())
			.stream()
			.collect(Collectors.toMap((reading) -> reading.agent().folder(), Function.identity(), (one, _) -> one));
		List<Callable<CrewMember>> waits = new ArrayList<>();
		for (StartRecord record : gone) {
			try {
				AgentRestarter.Begun begun = this.restarter
					.begin(new AgentRestarter.Found(record, panes.get(record.folder())), false);
				waits.add(() -> finish(begun, limit));
			}
			catch (CancelledException ex) {
				throw ex;
			}
			catch (NameTakenException ex) {
				waits.add(() -> CrewMember.missing(record.name(),
						new RefusedException("Another command has started '" + record.address() + "' meanwhile.",
								"Run 'team status' to see what it does.")));
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
		catch (TimeLimitException ex) {
			return late(begun, ex);
		}
		catch (TmuxOrcException ex) {
			return CrewMember.missing(begun.record().name(), ex);
		}
	}

	private CrewMember late(AgentRestarter.Begun begun, TimeLimitException late) {
		try {
			return CrewMember
				.of(new AgentLaunch(this.agents.reading(begun.agent()), begun.resumed(),
						begun.resumed() ? null : begun.record().briefing(), begun.problem()))
				.failed(late.problem());
		}
		catch (NotFoundException ex) {
			return CrewMember.missing(begun.record().name(), ex);
		}
	}

}
