package io.github.tmuxorc.team;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.CrewEnder;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.TmuxSession;

/**
 * Ends teams. tmux ends their sessions with the last pane in them.
 */
final class TeamStopper {

	private final Teams teams;

	private final TeamForgetting forgetting;

	TeamStopper(Teams teams, TeamForgetting forgetting) {
		this.teams = teams;
		this.forgetting = forgetting;
	}

	TeamForgetting forgetting() {
		return this.forgetting;
	}

	/**
	 * The agents of teams, none of which is the one that this program runs in.
	 * @param sessions the names of their sessions
	 * @return the agents and what they do
	 * @throws io.github.tmuxorc.failure.RefusedException if this program runs in the pane
	 * of one
	 */
	List<AgentReading> find(List<String> sessions) {
		List<Agent> agents = this.teams.living().stream().filter((agent) -> sessions.contains(agent.team())).toList();
		agents.forEach((agent) -> this.teams.fleet().own().protect(agent.pane()));
		return this.teams.fleet().agents().states(agents);
	}

	/**
	 * End teams.
	 * @param sessions the names of their sessions
	 * @param readings their agents
	 * @param limit how long those who are asked may take to leave; nothing if they are
	 * not to be asked
	 * @param forget whether they are not to be brought back
	 * @return what was ended
	 */
	TeamStopped stop(List<String> sessions, List<AgentReading> readings, Duration limit, boolean forget) {
		Set<String> homes = readings.stream()
			.map((reading) -> reading.agent().pane().sessionName())
			.collect(Collectors.toSet());
		CrewEnder ender = this.teams.fleet().ender();
		List<Agent> agents = readings.stream().map(AgentReading::agent).toList();
		Set<PaneId> left = (limit.isZero() ? List.<Agent>of() : ender.ask(agents, limit)).stream()
			.map((agent) -> agent.pane().id())
			.collect(Collectors.toSet());
		Map<String, List<String>> trees = forget
				? sessions.stream().collect(Collectors.toMap(Function.identity(), this.forgetting::trees)) : Map.of();
		List<String> problems = new ArrayList<>(forget ? ender.discard(agents) : ender.end(agents));
		List<TeamStopped.Forgotten> forgotten = forget ? sessions.stream()
			.map((session) -> this.forgetting.forget(session, trees.getOrDefault(session, List.of())))
			.toList() : List.of();
		return new TeamStopped(readings.stream()
			.map((reading) -> new TeamStopped.Member(reading.agent().team(), reading.agent().name(),
					reading.state().state().toString(), left.contains(reading.agent().pane().id()) ? "left" : "closed"))
			.toList(),
				this.teams.fleet().tmux().sessions().stream().map(TmuxSession::name).filter(homes::contains).toList(),
				forgotten, problems.isEmpty() ? null : String.join(" ", problems));
	}

}
