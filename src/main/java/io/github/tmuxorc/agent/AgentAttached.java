package io.github.tmuxorc.agent;

/**
 * An agent that was shown to a person.
 *
 * @param name its name
 * @param session the session that it is in
 * @param pane the id of its pane
 * @param switched whether the client that the person was in shows it from now on; if not,
 * it was shown in this terminal until the person detached
 */
record AgentAttached(String name, String session, String pane, boolean switched) {

	@Override
	public String toString() {
		return this.switched ? "This client shows agent " + this.name + " in " + this.session + " " + this.pane + "."
				: "Detached from agent " + this.name + " in " + this.session + " " + this.pane + "; it goes on.";
	}

}
