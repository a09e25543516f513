package io.github.tmuxorc.team;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.Agents;
import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.process.ParallelWork;
import io.github.tmuxorc.tmux.PaneForeground;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.worktree.WorkTree;
import io.github.tmuxorc.worktree.WorkTrees;

/**
 * Tells how the work trees of agents stand. Where there is none, no program is started.
 */
final class TeamWorkTrees {

	private final Agents agents;

	private final WorkTrees trees;

	TeamWorkTrees(Agents agents, WorkTrees trees) {
		this.agents = agents;
		this.trees = trees;
	}

	/**
	 * Look at the work trees of agents, all at once.
	 * @param agents the agents
	 * @return how each stands that is there, in a few words, by the panes of their agents
	 */
	Map<PaneId, String> summaries(List<Agent> agents) {
		Map<PaneId, PaneForeground> foregrounds = this.agents.foregrounds(agents);
		List<PaneId> panes = List.copyOf(foregrounds.keySet());
		try {
			List<String> found = ParallelWork.all(foregrounds.values()
				.stream()
				.<Callable<String>>map((foreground) -> () -> summary(Path.of(foreground.directory())))
				.toList());
			Map<PaneId, String> summaries = new HashMap<>();
			for (int place = 0; place < found.size(); place++) {
				if (!found.get(place).isEmpty()) {
					summaries.put(panes.get(place), found.get(place));
				}
			}
			return summaries;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException("The look at the work trees was interrupted.", "Run the command again.");
		}
	}

	/**
	 * Tell what members in work trees lack.
	 * @param project the folder that they were to work in
	 * @return that, and what to do; null if they lack nothing
	 */
	@Nullable String lacking(Path project) {
		try {
			long changes = this.trees.uncommitted(project);
			return (changes == 0) ? null
					: "Members in work trees do not have what is not committed in " + project + " (" + changes
							+ ((changes == 1) ? " change" : " changes")
							+ "). Commit it, and have them merge it if they need it.";
		}
		catch (CancelledException ex) {
			throw ex;
		}
		catch (TmuxOrcException ex) {
			// Members work elsewhere, or each of them tells why it has no work tree.
			return null;
		}
	}

	/**
	 * Tell which work trees of a team are there before it starts.
	 * @param project the folder that it is to work in
	 * @param team the name of the team
	 * @param members the names of those that are to have one
	 * @return that, and what to do; null if there is none
	 */
	@Nullable String earlier(Path project, String team, Set<String> members) {
		try {
			List<String> found = this.trees.list(project)
				.stream()
				.filter((tree) -> tree.session().equals(team) && members.contains(tree.name()))
				.map((tree) -> tree.name() + " (" + this.trees.status(tree).summary() + ")")
				.toList();
			return found.isEmpty() ? null
					: "Members go on in the work trees of an earlier team '" + team + "': " + String.join(", ", found)
							+ ". To begin anew, remove those with 'worktree remove' before the team starts.";
		}
		catch (CancelledException ex) {
			throw ex;
		}
		catch (TmuxOrcException ex) {
			// Each of them tells why it has no work tree.
			return null;
		}
	}

	private String summary(Path folder) {
		try {
			if (!Files.isDirectory(folder)) {
				return "folder gone";
			}
			WorkTree tree = this.trees.at(folder);
			return (tree != null) ? this.trees.status(tree).summary() : "";
		}
		catch (CancelledException ex) {
			throw ex;
		}
		catch (TmuxOrcException ex) {
			return ex.problem();
		}
	}

}
