package io.github.tmuxorc.client;

import io.github.tmuxorc.realagent.RealAgent;

/**
 * Installs from npm what tests run, before they need it.
 */
public final class Downloads {

	private Downloads() {
	}

	public static void main(String[] args) {
		for (RealAgent agent : RealAgent.values()) {
			agent.installed();
		}
		NodeProgram.installAll();
	}

}
