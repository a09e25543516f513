package io.github.tmuxorc.agent;

import java.util.List;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.UncutWork;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.PaneProgram;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxClient;

/**
 * Starts the programs of agents in panes of their own.
 */
final class NewPane {

	private final TmuxClient tmux;

	private final Agents agents;

	NewPane(TmuxClient tmux, Agents agents) {
		this.tmux = tmux;
		this.agents = agents;
	}

	/**
	 * Start a program. Others may start one of the same name at the same time, in this
	 * process and in others; tmux has an order of them, so each sees who was first.
	 * @param program the program
	 * @return the agent, the only one of its name in its session
	 * @throws NameTakenException if another agent was first; the pane is closed then
	 * @throws RefusedException if its team has no session that it could be started in
	 * @throws CancelledException if nobody waits for it any more; the pane is closed then
	 */
	Agent start(PaneProgram program) {
		PaneProgram placed = placed(program);
		PaneId pane = UncutWork.call(() -> this.tmux.start(placed));
		try {
			return first(pane);
		}
		catch (CancelledException | NameTakenException ex) {
			UncutWork.afterwards(ex, () -> this.tmux.kill(pane));
			throw ex;
		}
	}

	private PaneProgram placed(PaneProgram program) {
		TeamSessions sessions = new TeamSessions(this.agents.list());
		String team = program.session().value();
		String home = sessions.home(team);
		String owner = sessions.owner(home);
		if (!owner.equals(team)) {
			throw new RefusedException(
					"The session '" + home + "' is that of team '" + owner + "', not of '" + team + "'.",
					"Rename that session, or choose another name for the team.");
		}
		return program.in(new SessionName(home));
	}

	private Agent first(PaneId pane) {
		List<Agent> all = this.agents.list();
		Agent agent = all.stream()
			.filter((one) -> one.pane().id().equals(pane))
			.findFirst()
			.orElseThrow(() -> new PaneNotFoundException(pane.value()));
		if (all.stream()
			.anyMatch((other) -> other.address().equals(agent.address()) && number(other.pane().id()) < number(pane))) {
			throw new NameTakenException(agent);
		}
		return agent;
	}

	// tmux numbers its panes as it makes them.
	private static long number(PaneId pane) {
		return Long.parseLong(pane.value().substring(1));
	}

}
