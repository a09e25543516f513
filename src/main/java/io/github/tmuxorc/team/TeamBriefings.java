package io.github.tmuxorc.team;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.Agents;
import io.github.tmuxorc.agent.CrewMember;
import io.github.tmuxorc.agent.Messenger;
import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.process.ParallelWork;
import io.github.tmuxorc.role.BriefingRequest;
import io.github.tmuxorc.role.Briefings;

/**
 * Tells members of teams who they are, with whom they work and what their task is, all at
 * once.
 */
final class TeamBriefings {

	private final Agents agents;

	private final Messenger messenger;

	private final Briefings briefings;

	TeamBriefings(Agents agents, Messenger messenger, Briefings briefings) {
		this.agents = agents;
		this.messenger = messenger;
		this.briefings = briefings;
	}

	/**
	 * Brief those members that are ready and begin anew, or were not told their task yet.
	 * @param members the members
	 * @param briefed told the name of each that got it
	 * @return the members as they are now
	 */
	List<CrewMember> brief(List<CrewMember> members, Consumer<String> briefed) {
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

	private CrewMember brief(CrewMember member, List<Agent> all, Consumer<String> briefed) {
		AgentReading reading = member.reading();
		if (reading == null || !member.ready() || (member.resumed() && member.briefing() == null)) {
			return member;
		}
		String text = text(reading.agent(), member.briefing(), all);
		if (text == null) {
			return member;
		}
		try {
			this.messenger.brief(reading.agent(), text);
			briefed.accept(member.name());
			return member;
		}
		catch (CancelledException ex) {
			throw ex;
		}
		catch (TmuxOrcException ex) {
			return member.failed("It was not told its task. " + ex.getMessage());
		}
	}

	private @Nullable String text(Agent agent, @Nullable String task, List<Agent> all) {
		if (agent.program().anyCommand()) {
			// A shell would run what it is told of itself.
			return task;
		}
		String session = agent.pane().sessionName();
		List<BriefingRequest.Teammate> others = all.stream()
			.filter((other) -> other.pane().sessionName().equals(session) && !other.name().equals(agent.name()))
			.map((other) -> new BriefingRequest.Teammate(other.name(), other.role()))
			.toList();
		return this.briefings.compose(
				new BriefingRequest(session, agent.name(), agent.role(), others, agent.pane().directory(), null, task));
	}

}
