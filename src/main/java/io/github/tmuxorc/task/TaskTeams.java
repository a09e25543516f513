package io.github.tmuxorc.task;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.tmux.SessionName;

/**
 * Finds the board that somebody means.
 */
final class TaskTeams {

	private final Tasks tasks;

	TaskTeams(Tasks tasks) {
		this.tasks = tasks;
	}

	/**
	 * The team whose board is meant: the one that is named, or the caller's. A person can
	 * work in a session that is no team, and then means the only board there is.
	 * @param named the name of the team, or null
	 * @param caller who asks
	 * @return the name of the team
	 * @throws NotFoundException if that is not clear
	 */
	String find(@Nullable String named, Caller caller) {
		if (named != null) {
			return SessionName.parse(named).value();
		}
		String own = caller.team();
		List<String> teams = this.tasks.teams();
		if (own != null && (!caller.isPerson() || teams.isEmpty() || teams.contains(own))) {
			return own;
		}
		if (teams.size() == 1) {
			return teams.getFirst();
		}
		throw new NotFoundException(
				teams.isEmpty() ? "There is no board yet." : "It is not clear which board is meant.",
				teams.isEmpty() ? "Name the team with --team."
						: "Choose one of them with --team: " + String.join(", ", teams) + ".");
	}

}
