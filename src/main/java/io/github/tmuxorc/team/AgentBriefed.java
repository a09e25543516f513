package io.github.tmuxorc.team;

/**
 * An agent that was briefed again.
 *
 * @param name its name
 * @param session the session that it is in
 * @param pane the id of its pane
 * @param briefing what it was told
 */
record AgentBriefed(String name, String session, String pane, String briefing) {

	@Override
	public String toString() {
		return "Briefed " + this.name + " in " + this.session + " " + this.pane + " with " + this.briefing.length()
				+ " characters.";
	}

}
