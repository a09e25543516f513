package io.github.tmuxorc.agent;

/**
 * Who is meant by an address, on whatever machine.
 *
 * @param fleet the agents of that machine
 * @param target the name, {@code session:name} or id of a pane there
 */
public record Reached(AgentFleet fleet, String target) {

	/**
	 * Find the agent.
	 * @return the agent
	 * @throws io.github.tmuxorc.failure.NotFoundException if there is none, or the name
	 * matches several
	 */
	public Agent find() {
		return this.fleet.agents().find(this.target);
	}

}
