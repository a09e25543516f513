package io.github.tmuxorc.agent;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.TmuxMissingException;
import io.github.tmuxorc.tmux.TmuxPane;

/**
 * Tells who gives a command: the agent in whose pane this program runs, or else the
 * person.
 */
public final class Callers {

	private final Agents agents;

	private final OwnPane own;

	Callers(Agents agents, OwnPane own) {
		this.agents = agents;
		this.own = own;
	}

	/**
	 * Who gives the command.
	 * @param as who it is said to be: the name or {@code session:name} of an agent, or
	 * {@value Caller#PERSON}; null for whoever it is
	 * @return an agent that exists, or the person
	 * @throws NotFoundException if no agent is called so, or several are and none of them
	 * is in the session that this program runs in
	 */
	public Caller find(@Nullable String as) {
		return find(as, null);
	}

	/**
	 * Find who calls, for a team.
	 * @param as who it is, if the call says so
	 * @param team the team whose agent is meant where several have the name; null for the
	 * one that this program runs in
	 * @return the caller
	 * @throws NotFoundException if no agent is called so, or several are and none of them
	 * is in the team
	 */
	public Caller find(@Nullable String as, @Nullable String team) {
		TmuxPane pane = pane();
		if (Caller.PERSON.equals(as)) {
			return Caller.person(team(pane));
		}
		if (as != null) {
			return Caller.of(this.agents.find(as, (team != null) ? team : team(pane)));
		}
		return (pane != null && pane.options().containsKey(Agent.NAME)) ? Caller.of(this.agents.read(pane.id()))
				: Caller.person(team(pane));
	}

	private @Nullable TmuxPane pane() {
		try {
			return this.own.find(Agent.NAME);
		}
		catch (TmuxMissingException ex) {
			// Nobody can be in a pane then. A tmux that does not answer is another
			// matter.
			return null;
		}
	}

	private @Nullable String team(@Nullable TmuxPane pane) {
		return (pane != null) ? this.agents.team(pane.sessionName()) : null;
	}

}
