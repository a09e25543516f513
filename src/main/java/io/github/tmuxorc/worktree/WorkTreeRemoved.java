package io.github.tmuxorc.worktree;

/**
 * A work tree that is gone.
 *
 * @param name the name of its agent
 * @param session the session of its agent
 * @param folder the folder that was deleted
 * @param branch the branch that was deleted
 */
record WorkTreeRemoved(String name, String session, String folder, String branch) {

	@Override
	public String toString() {
		return "Removed the work tree " + this.folder + " and its branch " + this.branch + ".";
	}

}
