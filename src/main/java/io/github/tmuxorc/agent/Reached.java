package io.github.tmuxorc.agent;

/**
 * Who is meant by an address, on whatever machine.
 *
 * @param fleet the agents of that machine
 * @param target the name, {@code session:name} or id of a pane there
 * @param reach what reaches those of all machines
 */
public record Reached(AgentFleet fleet, String target, AgentReach reach) {

	/**
	 * Find the agent.
	 * @return the agent
	 * @throws io.github.tmuxorc.failure.NotFoundException if there is none, or the name
	 * matches several
	 */
	public Agent find() {
		return this.reach.finding(() -> this.fleet.agents().find(this.target));
	}

}
