package io.github.tmuxorc.team;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

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

	TeamRestorer(Teams teams, TeamBriefings briefings, Tasks tasks, Letters letters) {
		this.teams = teams;
		this.briefings = briefings;
		this.tasks = tasks;
		this.letters = letters;
	}

	/**
	 * Start agents that are gone again, each in its session and folder, with its
	 * conversation where its program can do that; one that begins anew is told its task
	 * again.
	 * @param sessions the names of their sessions
	 * @param limit how long each may take to be ready
	 * @return what became of each, and what there is for their teams to do
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
			.toList(), gone.stream().map(StartRecord::session).distinct().map(this::work).toList());
	}

	private TeamRestored.Work work(String session) {
		long open = this.tasks.board(session).tasks().stream().filter((task) -> task.state() != TaskState.DONE).count();
		return new TeamRestored.Work(session, (int) open, this.letters.waitingIn(session));
	}

}
