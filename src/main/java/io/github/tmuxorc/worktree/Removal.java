package io.github.tmuxorc.worktree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.tmuxorc.failure.RefusedException;

/**
 * Removes a work tree and its branch, unless that would lose work.
 *
 * @param git runs in it
 * @param repository its repository
 * @param tree the work tree
 */
record Removal(Git git, Repository repository, WorkTree tree) {

	/** How git writes the mode of what is a submodule. */
	private static final String SUBMODULE = "160000 ";

	void remove(boolean ignored) {
		if (!ignored) {
			requireNoneIgnored();
		}
		String branch = "refs/heads/" + this.tree.branch();
		String tip = this.git.find(this.tree.root(), "rev-parse", "-q", "--verify", branch);
		requireSaved((tip != null) ? tip : "HEAD");
		boolean submodules = this.git.items(this.tree.root(), "ls-files", "--stage", "-z")
			.stream()
			.anyMatch((file) -> file.startsWith(SUBMODULE));
		if (submodules) {
			requireNoneFetched();
		}
		Path elsewhere = this.repository.common();
		// Where there are submodules, git does it only by force.
		String root = this.tree.root().toString();
		if (submodules) {
			this.git.text(elsewhere, "worktree", "remove", "--force", root);
		}
		else {
			this.git.text(elsewhere, "worktree", "remove", root);
		}
		if (tip != null) {
			// Not if somebody has committed meanwhile.
			this.git.text(elsewhere, "update-ref", "-d", branch, tip);
		}
		this.git.text(elsewhere, "config", "--remove-section", "branch." + this.tree.branch());
		deleteIfEmpty(this.tree.root().resolveSibling(""));
		deleteIfEmpty(this.repository.trees());
	}

	private void requireNoneIgnored() {
		List<String> files = this.git.items(this.tree.root(), "ls-files", "--others", "--ignored", "--exclude-standard",
				"--directory", "-z");
		if (!files.isEmpty()) {
			throw new RefusedException("The work tree " + this.tree.root() + " has files that git ignores: "
					+ Git.named(files) + "; nothing was removed.",
					"Keep what you need of them elsewhere, and give --ignored.");
		}
	}

	private void requireNoneFetched() {
		Path folder = this.tree.root().resolve(this.git.text(this.tree.root(), "rev-parse", "--git-dir"));
		if (Files.exists(folder.resolve("modules"))) {
			throw new RefusedException(
					"The work tree " + this.tree.root() + " has submodules with repositories of their own; nothing was "
							+ "removed.",
					"Push what is only there, and run 'git worktree remove --force " + this.tree.root()
							+ "' and 'git branch -D " + this.tree.branch() + "'.");
		}
	}

	private void requireSaved(String tip) {
		WorkTreeStatus status = new WorkTrees(this.git).status(this.tree);
		String commits = this.git.text(this.tree.root(), "rev-list", "--count", "HEAD", tip, "--not",
				"--exclude=" + this.tree.branch(), "--branches", "--remotes");
		if (status.isDirty() || !commits.equals("0")) {
			throw new RefusedException(
					"The work tree " + this.tree.root() + " has work that is nowhere else (" + status.changed()
							+ " changed and " + status.untracked() + " untracked files, " + commits
							+ " commits on no other branch); nothing was removed.",
					"Commit it and run 'team merge " + this.tree.address() + "', or throw it away with git.");
		}
	}

	private static void deleteIfEmpty(Path folder) {
		try {
			Files.deleteIfExists(folder);
		}
		catch (DirectoryNotEmptyException ex) {
			// Others have theirs in it.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
