package io.github.tmuxorc.agent;

import java.util.List;

import io.github.tmuxorc.failure.NotFoundException;

/**
 * There is no such agent.
 */
class AgentNotFoundException extends NotFoundException {

	private final String target;

	AgentNotFoundException(String target) {
		this(target, "Run 'agent list' to see the agents.");
	}

	private AgentNotFoundException(String target, String remedy) {
		super("No agent is called '" + target + "'.", remedy);
		this.target = target;
	}

	String target() {
		return this.target;
	}

	AgentNotFoundException withNamesakes(List<String> addresses) {
		return addresses.isEmpty() ? this : new AgentNotFoundException(this.target,
				"Perhaps you mean " + String.join(" or ", addresses) + "; 'agent list' shows all.");
	}

}
