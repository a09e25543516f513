package io.github.tmuxorc.worktree;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.ProgramResult;

/**
 * One merge of a work tree's branch into its base. It is tried first where no file is
 * touched, so that a conflict leaves nothing behind.
 */
final class Merging {

	private final Git git;

	private final Repository repository;

	private final WorkTree tree;

	private final WorkTreeStatus status;

	private final String base;

	private final String branch;

	Merging(Git git, Repository repository, WorkTree tree, WorkTreeStatus status) {
		this.git = git;
		this.repository = repository;
		this.tree = tree;
		this.status = status;
		this.base = "refs/heads/" + tree.base();
		this.branch = "refs/heads/" + tree.branch();
	}

	WorkTreeMerge merge() {
		this.git.requireVersion(this.tree.root(), 2, 38);
		if (!this.tree.branch().equals(this.status.branch())) {
			throw new RefusedException(
					"The work tree " + this.tree.root() + " has left its branch " + this.tree.branch() + ".",
					"Check that branch out there, with what is to be merged.");
		}
		Path target = target();
		int commits = Integer.parseInt(this.git.text(target, "rev-list", "--count", this.branch, "--not", this.base));
		if (commits == 0) {
			return result(target, 0, List.of());
		}
		List<String> conflicts = tried(target);
		if (conflicts.isEmpty()) {
			requireClean(target);
			conflicts = merged(target);
		}
		return result(target, commits, conflicts);
	}

	private WorkTreeMerge result(Path target, int commits, List<String> conflicts) {
		return new WorkTreeMerge(this.tree.name(), this.tree.session(), this.tree.branch(), this.tree.base(),
				target.toString(), commits, conflicts, this.status.changed() + this.status.untracked());
	}

	private Path target() {
		return this.repository.checkouts()
			.stream()
			.filter((one) -> this.tree.base().equals(one.branch()) && Files.isDirectory(one.path()))
			.findFirst()
			.map(Repository.Checkout::path)
			.orElseThrow(() -> new RefusedException("The branch " + this.tree.base() + ", into which "
					+ this.tree.branch() + " is merged, is checked out nowhere.", "Check it out in the project."));
	}

	private List<String> tried(Path target) {
		ProgramResult result = this.git.run(target, "merge-tree", "--write-tree", "--name-only", "--no-messages", "-z",
				this.base, this.branch);
		if (result.status() > 1) {
			throw Git.failure(target, "merge-tree", result);
		}
		List<String> items = Git.items(result.output());
		return (result.status() == 0) ? List.of()
				: items.stream().skip(1).filter((file) -> !file.isEmpty()).distinct().toList();
	}

	private void requireClean(Path target) {
		if (this.git.find(target, "rev-parse", "-q", "--verify", "MERGE_HEAD") != null) {
			throw new RefusedException("A merge is under way in " + target + "; nothing was changed.",
					"Finish it, or give it up with 'git merge --abort'.");
		}
		Set<String> unsaved = new TreeSet<>(
				this.git.items(target, "diff", "--name-only", "-z", "--no-renames", "HEAD"));
		unsaved.retainAll(changed(target, "ACDMT"));
		// What the merge adds may be there, unknown to git or ignored by it, and git
		// writes over what is ignored.
		changed(target, "A").stream()
			.filter((file) -> Files.exists(target.resolve(file), LinkOption.NOFOLLOW_LINKS))
			.forEach(unsaved::add);
		unsaved.addAll(this.git.items(target, "diff", "--name-only", "-z", "--no-renames", "--cached", "HEAD"));
		if (!unsaved.isEmpty()) {
			throw new RefusedException(
					"In " + target + " these are not committed: " + Git.named(unsaved) + "; nothing was changed.",
					"Commit them there, or move them away.");
		}
	}

	private List<String> changed(Path target, String kinds) {
		return this.git.items(target, "diff", "--name-only", "-z", "--no-renames", "--diff-filter=" + kinds,
				this.base + "..." + this.branch);
	}

	// The settings of the user, who may want other merges, do not count.
	private List<String> merged(Path target) {
		ProgramResult result = this.git.run(target, "merge", "--ff", "--commit", "--no-squash", "--no-edit",
				this.branch);
		if (result.status() == 0) {
			return List.of();
		}
		List<String> conflicts = this.git.items(target, "diff", "--name-only", "-z", "--diff-filter=U");
		if (this.git.find(target, "rev-parse", "-q", "--verify", "MERGE_HEAD") != null) {
			this.git.text(target, "merge", "--abort");
		}
		if (conflicts.isEmpty()) {
			throw Git.failure(target, "merge", result);
		}
		return conflicts;
	}

}
