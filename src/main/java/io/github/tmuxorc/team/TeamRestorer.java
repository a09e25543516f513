package io.github.tmuxorc.team;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.github.tmuxorc.agent.CrewMember;
import io.github.tmuxorc.agent.StartRecord;

/**
 * Brings back agents that are gone, as after a restart of tmux or of the machine.
 */
final class TeamRestorer {

	private final Teams teams;

	private final TeamBriefings briefings;

	TeamRestorer(Teams teams, TeamBriefings briefings) {
		this.teams = teams;
		this.briefings = briefings;
	}

	/**
	 * Start agents that are gone again, each in its session and folder, with its
	 * conversation where its program can do that; one that begins anew is told its task
	 * again.
	 * @param sessions the names of their sessions
	 * @param limit how long each may take to be ready
	 * @return what became of each
	 */
	TeamRestored restore(List<String> sessions, Duration limit) {
		List<StartRecord> gone = this.teams.gone(null)
			.stream()
			.filter((one) -> sessions.contains(one.session()))
			.toList();
		List<CrewMember> members = this.briefings.brief(this.teams.fleet().crews().restore(gone, limit), (name) -> {
		});
		return new TeamRestored(IntStream.range(0, gone.size())
			.mapToObj((place) -> TeamRestored.Member.of(gone.get(place).session(), members.get(place)))
			.toList());
	}

}
