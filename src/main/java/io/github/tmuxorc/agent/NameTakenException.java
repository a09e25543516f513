package io.github.tmuxorc.agent;

import io.github.tmuxorc.failure.RefusedException;

/**
 * The session has an agent of that name.
 */
final class NameTakenException extends RefusedException {

	NameTakenException(String session, String name) {
		super("Session '" + session + "' has an agent called '" + name + "'.",
				"Choose another --name, or run 'agent kill " + session + ":" + name + "' first.");
	}

}
