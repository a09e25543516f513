package io.github.tmuxorc.task;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxMissingException;

/**
 * Finds the board that somebody means.
 */
final class TaskTeams {

	private final Tasks tasks;

	private final UnaryOperator<String> sessions;

	private final Supplier<Set<String>> living;

	/**
	 * Create it.
	 * @param tasks the boards
	 * @param sessions tells the team that lives in a session
	 * @param living tells the teams that have agents
	 */
	TaskTeams(Tasks tasks, UnaryOperator<String> sessions, Supplier<Set<String>> living) {
		this.tasks = tasks;
		this.sessions = sessions;
		this.living = living;
	}

	/**
	 * The team whose board is meant: the one that is named, or the caller's. A person can
	 * work in a session that is no team, and then means the only board there is, or the
	 * only one whose team lives.
	 * @param named the name of the team, or null
	 * @param caller who asks
	 * @return the name of the team
	 * @throws NotFoundException if that is not clear
	 */
	String find(@Nullable String named, Caller caller) {
		return find(named, caller, this.tasks.teams());
	}

	private String find(@Nullable String named, Caller caller, List<String> teams) {
		String found = (named != null) ? named(named, teams) : own(caller, teams);
		if (found == null) {
			throw none();
		}
		return found;
	}

	static NotFoundException none() {
		return new NotFoundException("There is no board yet.", "Name the team with --team.");
	}

	/**
	 * The team whose board is meant, for who only looks.
	 * @param named the name of the team, or null
	 * @param caller who asks
	 * @return the name of the team
	 * @throws NotFoundException if that is not clear, or there is no such team
	 */
	String existing(@Nullable String named, Caller caller) {
		List<String> teams = this.tasks.teams();
		String found = find(named, caller, teams);
		// Boards can be read where tmux is missing.
		if (named != null && !teams.contains(found) && !this.living.get().contains(found)) {
			throw new NotFoundException("There is no team '" + found + "', and no board of that name.",
					"Run 'team list' to see the teams.");
		}
		return found;
	}

	/**
	 * The board that is meant, for who only looks.
	 * @param named the name of the team, or null
	 * @param caller who asks
	 * @return the board, or null if there is none at all
	 * @throws NotFoundException if it is not clear which one is meant, or there is no
	 * such team
	 */
	@Nullable TaskBoard board(@Nullable String named, Caller caller) {
		if (named != null) {
			return this.tasks.board(existing(named, caller));
		}
		TaskBoard clear = this.tasks.board((teams) -> clear(caller, teams));
		// tmux is asked between two transactions: nobody else can write during one.
		if (clear != null) {
			return clear;
		}
		String chosen = own(caller, this.tasks.teams());
		return (chosen != null) ? this.tasks.board(chosen) : null;
	}

	private String named(String named, List<String> teams) {
		String name = SessionName.parse(named).value();
		return teams.contains(name) ? name : this.sessions.apply(name);
	}

	private @Nullable String own(Caller caller, List<String> teams) {
		String clear = clear(caller, teams);
		if (clear != null || teams.isEmpty()) {
			return clear;
		}
		List<String> alive = living(teams);
		if (alive.size() == 1) {
			return alive.getFirst();
		}
		throw new NotFoundException("It is not clear which board is meant.",
				"Choose one of them with --team: " + String.join(", ", teams) + ".");
	}

	// Null if there is no board, or several and tmux must tell whose team lives.
	private static @Nullable String clear(Caller caller, List<String> teams) {
		String own = caller.team();
		if (own != null && (!caller.isPerson() || teams.isEmpty() || teams.contains(own))) {
			return own;
		}
		return (teams.size() == 1) ? teams.getFirst() : null;
	}

	private List<String> living(List<String> teams) {
		try {
			Set<String> living = this.living.get();
			return teams.stream().filter(living::contains).toList();
		}
		catch (TmuxMissingException ex) {
			// Boards can be read all the same; none is more likely meant than another.
			return List.of();
		}
	}

}
