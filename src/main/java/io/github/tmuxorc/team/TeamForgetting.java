package io.github.tmuxorc.team;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.message.mail.Letters;
import io.github.tmuxorc.task.TaskState;
import io.github.tmuxorc.task.Tasks;
import io.github.tmuxorc.worktree.WorkTrees;

/**
 * Forgets teams that were ended: how to bring them back, their boards and the letters to
 * their agents.
 */
final class TeamForgetting {

	private final Teams teams;

	private final Tasks tasks;

	private final Letters letters;

	private final WorkTrees workTrees;

	private final boolean shared;

	/**
	 * Create it.
	 * @param teams the teams
	 * @param tasks their boards
	 * @param letters their letters
	 * @param workTrees the work trees of their agents, which stay
	 * @param shared whether boards and letters are also those of other machines
	 */
	TeamForgetting(Teams teams, Tasks tasks, Letters letters, WorkTrees workTrees, boolean shared) {
		this.teams = teams;
		this.tasks = tasks;
		this.letters = letters;
		this.workTrees = workTrees;
		this.shared = shared;
	}

	/**
	 * Whether there is a board to forget, though nothing else may be there of its team.
	 * @param session the name of the team's session
	 * @return whether there is
	 */
	boolean hasBoard(String session) {
		return this.tasks.teams().contains(session);
	}

	/**
	 * What would be deleted for good.
	 * @param sessions the names of the sessions of teams
	 * @return a few words, to be read behind the names
	 */
	String losses(List<String> sessions) {
		long open = sessions.stream()
			.filter((session) -> keeper(session) == null)
			.flatMap((session) -> this.tasks.board(session).tasks().stream())
			.filter((task) -> task.state() != TaskState.DONE)
			.count();
		return "forget how to bring them back, and delete their letters and boards, on which " + open
				+ " tasks are not done";
	}

	/**
	 * The work trees of the agents of a team, which hold the person's files.
	 * @param session the name of the team's session
	 * @return their folders
	 */
	List<String> trees(String session) {
		return this.teams.fleet()
			.restorer()
			.records(session)
			.stream()
			.map((one) -> this.workTrees.at(one.directory()))
			.flatMap(Stream::ofNullable)
			.map((tree) -> tree.root().toString())
			.distinct()
			.toList();
	}

	/**
	 * Forget a team.
	 * @param session the name of its session
	 * @param trees the folders of its work trees
	 * @return what was deleted
	 */
	TeamStopped.Forgotten forget(String session, List<String> trees) {
		for (StartRecord one : this.teams.gone(session)) {
			this.teams.fleet().ender().forget(one);
		}
		this.teams.records().forget(session);
		String keeper = keeper(session);
		return (keeper != null) ? new TeamStopped.Forgotten(session, 0, 0, keeper, trees) : new TeamStopped.Forgotten(
				session, this.tasks.forget(session), this.letters.forget(session), null, trees);
	}

	// Boards and letters are known by the name of the team alone.
	private @Nullable String keeper(String session) {
		if (this.shared) {
			return "other machines use the same database";
		}
		List<String> elsewhere = this.teams.fleet().ender().elsewhere(session);
		return elsewhere.isEmpty() ? null
				: "they are also those of the team of that name on " + String.join(", ", elsewhere);
	}

}
