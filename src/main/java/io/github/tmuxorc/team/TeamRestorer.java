package io.github.tmuxorc.team;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.CrewMember;
import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.message.mail.Letters;
import io.github.tmuxorc.task.TaskState;
import io.github.tmuxorc.task.Tasks;

/**
 * Brings back agents that are gone, as after a restart of tmux or of the machine.
 */
final class TeamRestorer {

	private final Teams teams;

	private final TeamBriefings briefings;

	private final Tasks tasks;

	private final Letters letters;

	private final TeamLock lock;

	TeamRestorer(Teams teams, TeamBriefings briefings, Tasks tasks, Letters letters, TeamLock lock) {
		this.teams = teams;
		this.briefings = briefings;
		this.tasks = tasks;
		this.letters = letters;
		this.lock = lock;
	}

	/**
	 * Which teams have agents that are gone, or were not told who they are.
	 * @return the names of their sessions, sorted
	 */
	Set<String> incomplete() {
		Set<String> sessions = new TreeSet<>();
		this.teams.gone(null).forEach((one) -> sessions.add(one.session()));
		untold().forEach((agent) -> sessions.add(agent.team()));
		return sessions;
	}

	/**
	 * Start agents that are gone again, each in its session and folder, with its
	 * conversation where its program can do that; one that begins anew is told its task
	 * again, and one that lives and was not told, as when it was not ready in time, is
	 * told now.
	 * @param sessions the names of their sessions
	 * @param limit how long each may take to be ready
	 * @return what became of each, and what there is for their teams to do
	 */
	TeamRestored restore(List<String> sessions, Duration limit) {
		return this.lock.call(() -> restoreAlone(sessions, limit));
	}

	private TeamRestored restoreAlone(List<String> sessions, Duration limit) {
		List<StartRecord> gone = this.teams.gone(null)
			.stream()
			.filter((one) -> sessions.contains(one.session()))
			.toList();
		this.briefings.check(gone.stream().map(StartRecord::role));
		List<AgentReading> untold = this.teams.fleet()
			.agents()
			.states(untold().stream().filter((agent) -> sessions.contains(agent.team())).toList());
		List<CrewMember> members = new ArrayList<>(back(gone, limit));
		for (AgentReading reading : untold) {
			StartRecord record = this.teams.fleet().restorer().record(reading.agent());
			members.add(CrewMember.living(reading).untold((record != null) ? record.briefing() : null));
		}
		List<CrewMember> briefed = this.briefings.brief(members,
				(agent) -> this.teams.records().briefed(agent.team(), agent.name(), true));
		List<String> teams = Stream
			.concat(gone.stream().map(StartRecord::session), untold.stream().map((reading) -> reading.agent().team()))
			.toList();
		return new TeamRestored(IntStream.range(0, teams.size())
			.mapToObj((place) -> TeamRestored.Member.of(teams.get(place), briefed.get(place)))
			.toList(), teams.stream().distinct().map(this::work).toList(), missing(sessions));
	}

	// Where nothing is gone, all teams are meant.
	private List<String> missing(List<String> sessions) {
		return this.teams.missing(null, this.teams.living(), this.teams.gone(null))
			.stream()
			.filter((address) -> sessions.isEmpty()
					|| sessions.stream().anyMatch((session) -> address.startsWith(session + ":")))
			.toList();
	}

	private List<CrewMember> back(List<StartRecord> gone, Duration limit) {
		TeamRecords records = this.teams.records();
		List<TeamRecord> teams = records.all();
		// What cuts it off must leave nobody who counts as told and was not.
		gone.forEach((one) -> records.briefed(one.session(), one.name(), false));
		List<CrewMember> members = new ArrayList<>();
		for (CrewMember member : this.teams.fleet().restorer().restore(gone, limit)) {
			StartRecord start = gone.get(members.size());
			if (!isTold(teams, start.session(), start.name())) {
				member = member.untold(start.briefing());
			}
			else if (member.told()) {
				records.briefed(start.session(), start.name(), true);
			}
			members.add(member);
		}
		return members;
	}

	private List<Agent> untold() {
		List<TeamRecord> teams = this.teams.records().all();
		return this.teams.living()
			.stream()
			.filter((agent) -> agent.isAlive() && !isTold(teams, agent.team(), agent.name()))
			.toList();
	}

	// One that came by itself was told by whoever started it.
	private static boolean isTold(List<TeamRecord> teams, String session, String name) {
		return teams.stream()
			.filter((team) -> team.session().equals(session))
			.flatMap((team) -> Stream.ofNullable(team.member(name)))
			.allMatch(TeamRecord.Member::briefed);
	}

	private TeamRestored.Work work(String session) {
		long open = this.tasks.board(session).tasks().stream().filter((task) -> task.state() != TaskState.DONE).count();
		return new TeamRestored.Work(session, (int) open, this.letters.waitingIn(session));
	}

}
