package io.github.tmuxorc.agent;

/**
 * An agent that was ended.
 *
 * @param name its name
 * @param session the session that it was in
 * @param pane the id of its pane, which is closed
 */
record AgentKilled(String name, String session, String pane) {

	@Override
	public String toString() {
		return "Ended agent " + this.name + " in " + this.session + " and closed its pane " + this.pane + ".";
	}

}
