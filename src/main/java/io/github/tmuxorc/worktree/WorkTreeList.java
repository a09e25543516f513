package io.github.tmuxorc.worktree;

import java.util.List;

import io.github.tmuxorc.surface.TextTable;

/**
 * The work trees of a repository that were made for agents.
 *
 * @param worktrees the work trees, sorted by session and name
 */
record WorkTreeList(List<WorkTreeStatus> worktrees) {

	WorkTreeList {
		worktrees = List.copyOf(worktrees);
	}

	@Override
	public String toString() {
		return TextTable.of(List.of("SESSION", "NAME", "BRANCH", "BASE", "STATUS", "FOLDER"),
				this.worktrees.stream()
					.map((one) -> List.of(one.session(), one.name(), (one.branch() != null) ? one.branch() : "-",
							one.base(), one.summary(), one.folder()))
					.toList());
	}

}
