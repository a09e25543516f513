package io.github.tmuxorc.worktree;

import java.nio.file.Path;

/**
 * A git work tree that was made for an agent.
 *
 * @param session the session of the agent
 * @param name the name of the agent
 * @param root the folder of the work tree
 * @param folder where in it the agent works, as its project lies in the repository
 * @param branch its branch
 * @param base the branch that it began at and is merged into
 */
public record WorkTree(String session, String name, Path root, Path folder, String branch, String base) {

	/**
	 * What no other work tree of the repository is called.
	 * @return the session and the name, with a colon between
	 */
	public String address() {
		return this.session + ":" + this.name;
	}

}
