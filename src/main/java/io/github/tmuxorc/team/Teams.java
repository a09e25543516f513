package io.github.tmuxorc.team;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;

/**
 * Finds teams: those that live, which are the sessions with agents, and those that are
 * gone and can be brought back. A team keeps its name when its session is renamed.
 */
final class Teams {

	private final AgentFleet fleet;

	private final TeamRecords records;

	Teams(AgentFleet fleet, TeamRecords records) {
		this.fleet = fleet;
		this.records = records;
	}

	AgentFleet fleet() {
		return this.fleet;
	}

	TeamRecords records() {
		return this.records;
	}

	List<Agent> living() {
		return this.fleet.agents().list();
	}

	/**
	 * The agents of a team that live.
	 * @param session the name of its session
	 * @return the agents, in the order of their panes
	 */
	List<Agent> living(String session) {
		return living().stream().filter((agent) -> agent.team().equals(session)).toList();
	}

	/**
	 * The agents that are gone, in the order that their windows are to have.
	 * @param session the name of their session; null for all sessions
	 * @return how each was started
	 */
	List<StartRecord> gone(@Nullable String session) {
		List<StartRecord> gone = this.fleet.restorer().gone();
		List<TeamRecord> teams = this.records.all();
		return gone.stream()
			.filter((one) -> session == null || one.session().equals(session))
			.sorted(Comparator.comparing(StartRecord::session).thenComparingInt((one) -> place(teams, one)))
			.toList();
	}

	/**
	 * The members of a team that were never started, as where its deployment was cut off.
	 * @param session the name of its session; null for all teams
	 * @param agents the agents that have panes
	 * @param gone those that are gone
	 * @return the addresses of the members
	 */
	List<String> missing(@Nullable String session, List<Agent> agents, List<StartRecord> gone) {
		Set<String> known = Stream.concat(agents.stream().map(Agent::address), gone.stream().map(StartRecord::address))
			.collect(Collectors.toSet());
		return this.records.all()
			.stream()
			.filter((team) -> session == null || team.session().equals(session))
			.flatMap((team) -> team.members()
				.stream()
				.filter((member) -> !member.briefed())
				.map((member) -> team.session() + ":" + member.name()))
			.filter((address) -> !known.contains(address))
			.toList();
	}

	private static int place(List<TeamRecord> teams, StartRecord one) {
		return teams.stream()
			.filter((team) -> team.session().equals(one.session()))
			.map((team) -> team.place(one.name()))
			.findFirst()
			.orElse(0);
	}

	/**
	 * The names of all teams.
	 * @return the names, sorted
	 */
	Set<String> names() {
		Set<String> names = new TreeSet<>();
		living().forEach((agent) -> names.add(agent.team()));
		this.fleet.restorer().gone().forEach((one) -> names.add(one.session()));
		return names;
	}

	/**
	 * The agents but for those that are gone, and of which only the panes were kept.
	 * @param agents the agents that have panes
	 * @param gone those that are gone
	 * @return the agents that live
	 */
	static List<Agent> without(List<Agent> agents, List<StartRecord> gone) {
		return agents.stream()
			.filter((agent) -> gone.stream().noneMatch((one) -> one.folder().equals(agent.folder())))
			.toList();
	}

	/**
	 * The session that a team lives in.
	 * @param team its name
	 * @param members its agents that live
	 * @return the name of the session; null if it is that of the team
	 */
	static @Nullable String session(String team, List<Agent> members) {
		List<String> sessions = members.stream().map((agent) -> agent.pane().sessionName()).toList();
		return (sessions.isEmpty() || sessions.contains(team)) ? null : sessions.getFirst();
	}

	/**
	 * Choose the sessions that a command is for.
	 * @param session the one that was named; null if none was
	 * @param all whether all are meant
	 * @param candidates those that the command has something to do for
	 * @return the sessions; none if none was named and there is nothing to do
	 * @throws NotFoundException if there is no such team
	 * @throws UsageException if it is not clear which one is meant
	 */
	List<String> choose(@Nullable String session, boolean all, Set<String> candidates) {
		if (session != null && all) {
			throw new UsageException("Both a team and --all were given.", "Give one of them.");
		}
		if (session != null) {
			return List.of(require(session));
		}
		if (!all && candidates.size() > 1) {
			throw several(candidates, "Name one, or give --all.");
		}
		return List.copyOf(new TreeSet<>(candidates));
	}

	/**
	 * Choose the session that a command is for.
	 * @param session the one that was named; null for the only one
	 * @return the session
	 * @throws NotFoundException if there is no such team
	 * @throws UsageException if it is not clear which one is meant
	 */
	String one(@Nullable String session) {
		if (session != null) {
			return require(session);
		}
		Set<String> names = names();
		if (names.isEmpty()) {
			throw new NotFoundException("There is no team.", "Start one with 'team deploy'.");
		}
		if (names.size() > 1) {
			throw several(names, "Name one.");
		}
		return names.iterator().next();
	}

	/**
	 * Require that there is a team, whether it lives or is gone.
	 * @param session its name, or that of the session that it lives in
	 * @return its name
	 * @throws NotFoundException if there is none
	 */
	String require(String session) {
		Set<String> names = names();
		String team = names.contains(session) ? session : this.fleet.agents().team(session);
		if (!names.contains(team)) {
			throw new NotFoundException("There is no such team '" + session + "'.",
					"Run 'team list' to see the teams.");
		}
		return team;
	}

	private static UsageException several(Set<String> names, String remedy) {
		return new UsageException("There are several teams: " + String.join(", ", new TreeSet<>(names)) + ".", remedy);
	}

}
