package io.github.tmuxorc.agent;

import java.util.List;

import io.github.tmuxorc.failure.RefusedException;

/**
 * Which teams are in which sessions. A team has a session of its name, but for one that
 * somebody has renamed.
 *
 * @param agents all agents
 */
record TeamSessions(List<Agent> agents) {

	/**
	 * The session of a team.
	 * @param team the name of the team
	 * @return the name of the session that it lives in; if it does not, its own
	 */
	String home(String team) {
		List<String> sessions = this.agents.stream()
			.filter((agent) -> agent.team().equals(team))
			.map((agent) -> agent.pane().sessionName())
			.toList();
		return (sessions.isEmpty() || sessions.contains(team)) ? team : sessions.getFirst();
	}

	/**
	 * Require that a team does not live, under another session's name.
	 * @param team the name of the team
	 * @throws RefusedException if it does
	 */
	void requireNone(String team) {
		String home = home(team);
		if (!home.equals(team)) {
			throw new RefusedException("The team '" + team + "' lives already, in the session '" + home + "'.",
					"Choose another name, or stop that team first.");
		}
	}

	/**
	 * The team that a session is home to.
	 * @param session the name of the session
	 * @return the name of the team; if none lives there, that of the session
	 */
	String owner(String session) {
		List<String> owners = this.agents.stream()
			.filter((agent) -> agent.pane().sessionName().equals(session))
			.map(Agent::team)
			.filter((team) -> home(team).equals(session))
			.toList();
		return (owners.isEmpty() || owners.contains(session)) ? session : owners.getFirst();
	}

	/**
	 * The team that somebody means.
	 * @param name the name of a team, or of the session that it lives in
	 * @return the name of the team
	 */
	String team(String name) {
		return this.agents.stream().anyMatch((agent) -> agent.team().equals(name)) ? name : owner(name);
	}

}
