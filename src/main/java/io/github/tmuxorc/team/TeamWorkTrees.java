package io.github.tmuxorc.team;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.process.ParallelWork;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.worktree.WorkTree;
import io.github.tmuxorc.worktree.WorkTrees;

/**
 * Tells how the work trees of agents stand. Where there is none, no program is started.
 */
final class TeamWorkTrees {

	private final WorkTrees trees;

	TeamWorkTrees(WorkTrees trees) {
		this.trees = trees;
	}

	/**
	 * Look at the work trees of agents, all at once.
	 * @param agents the agents
	 * @return how each stands that is there, in a few words, by the panes of their agents
	 */
	Map<PaneId, String> summaries(List<Agent> agents) {
		List<Callable<String>> looks = agents.stream().<Callable<String>>map((agent) -> () -> summary(agent)).toList();
		try {
			List<String> found = ParallelWork.all(looks);
			Map<PaneId, String> summaries = new HashMap<>();
			for (int place = 0; place < found.size(); place++) {
				if (!found.get(place).isEmpty()) {
					summaries.put(agents.get(place).pane().id(), found.get(place));
				}
			}
			return summaries;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException("The look at the work trees was interrupted.", "Run the command again.");
		}
	}

	private String summary(Agent agent) {
		try {
			Path folder = Path.of(agent.foreground().directory());
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
