package io.github.tmuxorc.team;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.Agents;
import io.github.tmuxorc.agent.CrewMember;
import io.github.tmuxorc.agent.Messenger;
import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.process.ParallelWork;
import io.github.tmuxorc.role.BriefingRequest;
import io.github.tmuxorc.role.Briefings;
import io.github.tmuxorc.worktree.WorkTree;
import io.github.tmuxorc.worktree.WorkTrees;

/**
 * Tells members of teams who they are, with whom they work and what their task is, all at
 * once.
 */
final class TeamBriefings {

	private final Agents agents;

	private final Messenger messenger;

	private final Briefings briefings;

	private final WorkTrees workTrees;

	TeamBriefings(Agents agents, Messenger messenger, Briefings briefings, WorkTrees workTrees) {
		this.agents = agents;
		this.messenger = messenger;
		this.briefings = briefings;
		this.workTrees = workTrees;
	}

	/**
	 * The same for the agents of one machine.
	 * @param fleet the agents
	 * @return what briefs them
	 */
	TeamBriefings on(AgentFleet fleet) {
		return new TeamBriefings(fleet.agents(), this.messenger.on(fleet), this.briefings, this.workTrees);
	}

	/**
	 * Check that agents can be briefed, before they are started.
	 * @param roles their roles
	 * @throws io.github.tmuxorc.failure.FailedException if the user's file of one is
	 * wrong
	 */
	void check(Stream<String> roles) {
		roles.distinct().forEach(this.briefings::check);
	}

	/**
	 * Brief those members that are ready and were not told who they are yet.
	 * @param members the members
	 * @param briefed is given each that knows it then
	 * @return the members as they are now
	 */
	List<CrewMember> brief(List<CrewMember> members, Consumer<Agent> briefed) {
		List<Agent> all = this.agents.list();
		List<Callable<CrewMember>> work = members.stream()
			.<Callable<CrewMember>>map((member) -> () -> brief(member, all, briefed))
			.toList();
		try {
			return ParallelWork.all(work);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException("The briefing of the team was interrupted.",
					"Run 'team status' to see what its members do.");
		}
	}

	private CrewMember brief(CrewMember member, List<Agent> all, Consumer<Agent> briefed) {
		AgentReading reading = member.reading();
		if (reading == null || !member.ready() || member.told()) {
			return member;
		}
		try {
			String text = text(reading.agent(), this.agents.foreground(reading.agent()).directory(), member.briefing(),
					all);
			if (text != null) {
				this.messenger.brief(reading.agent(), text);
			}
			briefed.accept(reading.agent());
			return member;
		}
		catch (CancelledException ex) {
			throw ex;
		}
		catch (TmuxOrcException ex) {
			return now(member, reading.agent()).failed("It was not told its task. " + ex.getMessage());
		}
	}

	// What is in the way may have come up after it was ready.
	private CrewMember now(CrewMember member, Agent agent) {
		try {
			return member.as(this.agents.reading(agent));
		}
		catch (NotFoundException ex) {
			// Its pane is gone, as the failure tells.
			return member;
		}
	}

	/**
	 * Brief an agent again, which may have forgotten what it was told.
	 * @param agent the agent
	 * @param record how it was started; null if that is not known
	 * @return what it was told
	 * @throws RefusedException if it is a program that would run what it is told, and has
	 * no task; or if it must not be typed into now
	 */
	String again(Agent agent, @Nullable StartRecord record) {
		String folder = (record != null) ? record.directory().toString() : this.agents.foreground(agent).directory();
		String text = text(agent, folder, (record != null) ? record.briefing() : null, this.agents.list());
		if (text == null) {
			throw new RefusedException(
					"Agent '" + agent.name() + "' runs '" + agent.program().id()
							+ "', which would take a briefing for commands.",
					"Send it what it is to do with 'agent send'.");
		}
		this.messenger.brief(agent, text);
		return text;
	}

	private @Nullable String text(Agent agent, String folder, @Nullable String task, List<Agent> all) {
		if (agent.program().anyCommand()) {
			// A shell would run what it is told of itself.
			return task;
		}
		String session = agent.team();
		List<BriefingRequest.Teammate> others = all.stream()
			.filter((other) -> other.team().equals(session) && !other.name().equals(agent.name()))
			.map((other) -> new BriefingRequest.Teammate(other.name(), other.role()))
			.toList();
		WorkTree tree = this.workTrees.at(Path.of(folder));
		return this.briefings.compose(new BriefingRequest(session, agent.name(), agent.role(), others, folder,
				(tree != null) ? tree.branch() : null, task));
	}

}
