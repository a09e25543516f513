package io.github.tmuxorc.task;

import java.util.List;
import java.util.stream.Stream;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.failure.NotFoundException;

/**
 * Tells whom a task can be given to: the agents of a team, those that are gone and can be
 * started again, too.
 */
final class TaskAssignees {

	private final AgentFleet fleet;

	private final boolean shared;

	/**
	 * Create it.
	 * @param fleet the agents of this machine
	 * @param shared whether the boards are also those of other machines, whose agents
	 * nobody knows here
	 */
	TaskAssignees(AgentFleet fleet, boolean shared) {
		this.fleet = fleet;
		this.shared = shared;
	}

	/**
	 * Find whom a task is to be given to. A board can be made before its team is there;
	 * anybody can be named then.
	 * @param team the team of the board
	 * @param name a name or {@code session:name}
	 * @return the name as the board has it
	 * @throws NotFoundException if the team has agents and none is called so
	 */
	String find(String team, String name) {
		String assignee = TaskInputs.assignee(team, name);
		int colon = assignee.indexOf(':');
		String session = (colon >= 0) ? assignee.substring(0, colon) : team;
		List<String> names = (this.shared || assignee.equals(Caller.PERSON)) ? List.of() : names(session);
		if (!names.isEmpty() && !names.contains(assignee.substring(colon + 1))) {
			throw new NotFoundException(
					"No agent of '" + session + "' is called '" + assignee.substring(colon + 1) + "'.",
					"Name one of these: " + String.join(", ", names) + ".");
		}
		return assignee;
	}

	private List<String> names(String session) {
		return Stream.concat(
				this.fleet.agents().list().stream().filter((agent) -> agent.team().equals(session)).map(Agent::name),
				this.fleet.restorer().records(session).stream().map(StartRecord::name))
			.distinct()
			.sorted()
			.toList();
	}

}
