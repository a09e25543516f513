package io.github.tmuxorc.agent;

import io.github.tmuxorc.failure.RefusedException;

/**
 * The session has an agent of that name.
 */
final class NameTakenException extends RefusedException {

	NameTakenException(Agent agent) {
		super("Session '" + agent.team() + "' has an agent called '" + agent.name() + "'.",
				"Choose another --name, or run 'agent kill " + agent.called(agent.address()) + "' first.");
	}

}
