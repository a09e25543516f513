package io.github.tmuxorc.agent;

import io.github.tmuxorc.failure.NotFoundException;

/**
 * There is no such agent.
 */
class AgentNotFoundException extends NotFoundException {

	AgentNotFoundException(String target) {
		super("No agent is called '" + target + "'.", "Run 'agent list' to see the agents.");
	}

}
