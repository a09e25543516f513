package io.github.tmuxorc.worktree;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.LockedFile;

/**
 * Makes git work trees for agents, beside the main work tree of their repository, so that
 * what watches, tests or ignores files there never meets them.
 */
public final class WorkTrees {

	private final Git git;

	WorkTrees(Git git) {
		this.git = git;
	}

	/**
	 * Make a work tree for an agent, or take up the one that it had.
	 * @param project the folder that it would work in otherwise
	 * @param session its session
	 * @param name its name
	 * @return the work tree, with the folder in it that lies as the project does
	 * @throws NotFoundException if the project is in no repository
	 * @throws RefusedException if something that is not ours is in the way
	 * @throws FailedException if the repository has no commit, no branch is checked out
	 * in the project, or git fails
	 */
	public WorkTree create(Path project, String session, String name) {
		return create(project, session, name, (_) -> {
		});
	}

	/**
	 * Make a work tree as {@link #create(Path, String, String)} does.
	 * @param project the folder that the agent would work in otherwise
	 * @param session its session
	 * @param name its name
	 * @param made is given the work tree if neither it nor its branch was there before
	 * @return the work tree
	 */
	public WorkTree create(Path project, String session, String name, Consumer<WorkTree> made) {
		Repository repository = Repository.of(this.git, project,
				"Run 'git init' there and commit, or ask for no work tree (--worktree=false).");
		this.git.requireVersion(repository.top(), 2, 17);
		Member member = new Member(session, name);
		Path root = member.root(repository.trees());
		try (LockedFile _ = repository.lock()) {
			String base = repository.bases().get(member.branch());
			boolean fresh = base == null;
			long known = repository.checkouts().stream().filter((one) -> one.path().equals(root)).count();
			if (base == null || known == 0 || !Files.isDirectory(root)) {
				base = add(repository, member, root, base, known);
			}
			WorkTree tree = new WorkTree(session, name, root, folder(repository, root), member.branch(), base);
			if (fresh) {
				made.accept(tree);
			}
			return tree;
		}
	}

	private String add(Repository repository, Member member, Path root, @Nullable String base, long known) {
		String branch = member.branch();
		if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
			throw new RefusedException("There is something at " + root + " already, which is not our work tree.",
					"Move it away.");
		}
		boolean exists = this.git.find(repository.top(), "rev-parse", "-q", "--verify", "refs/heads/" + branch) != null;
		repository.checkouts().stream().filter((one) -> branch.equals(one.branch())).forEach((other) -> {
			if (!other.path().equals(root)) {
				throw new RefusedException("The branch " + branch + " is checked out in " + other.path() + ".",
						"Check out another branch there.");
			}
		});
		if (exists && base == null) {
			throw new RefusedException("There is a branch " + branch + " already, which we did not make.",
					"Rename it, or give the agent another name.");
		}
		String began = (exists && base != null) ? base : begin(repository);
		// First, for what is cut off in between is taken up by the next one that tries.
		repository.keepBase(branch, began);
		for (long left = known; left > 0; left--) {
			// Its folder is gone, and git must not know it twice.
			this.git.text(repository.top(), "worktree", "remove", root.toString());
		}
		List<String> command = new ArrayList<>(List.of("worktree", "add"));
		command.addAll(exists ? List.of(root.toString(), branch)
				: List.of("--no-track", "-b", branch, root.toString(), "HEAD"));
		try {
			this.git.text(repository.top(), command.toArray(String[]::new));
		}
		catch (FailedException ex) {
			if (!exists
					&& this.git.find(repository.top(), "rev-parse", "-q", "--verify", "refs/heads/" + branch) == null) {
				repository.forget(branch);
			}
			throw ex;
		}
		return began;
	}

	private String begin(Repository repository) {
		Path top = repository.top();
		if (this.git.find(top, "rev-parse", "-q", "--verify", "HEAD^{commit}") == null) {
			throw new FailedException("The repository of " + top + " has no commit yet.", "Commit something first.");
		}
		String base = this.git.find(top, "symbolic-ref", "-q", "--short", "HEAD");
		if (base == null) {
			throw new FailedException("No branch is checked out in " + top + ", to which the work could come back.",
					"Check out a branch there.");
		}
		String within = repository.within().toString();
		if (!within.isEmpty() && !"tree".equals(this.git.find(top, "cat-file", "-t", "HEAD:" + within))) {
			throw missing(within);
		}
		return base;
	}

	private static FailedException missing(String within) {
		return new FailedException("The folder " + within + " is in no commit, so a work tree has none.",
				"Commit it first.");
	}

	private static Path folder(Repository repository, Path root) {
		Path folder = root.resolve(repository.within());
		if (!Files.isDirectory(folder)) {
			throw missing(repository.within().toString());
		}
		return folder;
	}

	/**
	 * Make the work tree that a folder was in again, on its branch, where somebody has
	 * removed it.
	 * @param folder the folder, which is not there
	 * @return whether it is there again; not if it was in no work tree of ours
	 */
	public boolean bringBack(Path folder) {
		for (Path root = folder; root != null && root.getNameCount() > 3; root = root.getParent()) {
			Path main = Repository.besides(root.resolve("../..").normalize());
			if (main != null && Files.isDirectory(main)) {
				Member member = Member.of(root);
				Path project = main.resolve(root.relativize(folder));
				return Repository.of(this.git, main).bases().containsKey(member.branch())
						&& create(Files.isDirectory(project) ? project : main, member.session(), member.name()).root()
							.equals(root)
						&& Files.isDirectory(folder);
			}
		}
		return false;
	}

	/**
	 * List the work trees that were made for agents.
	 * @param project a folder of the repository
	 * @return those that are there, sorted by session and name
	 * @throws NotFoundException if the project is in no repository
	 */
	public List<WorkTree> list(Path project) {
		Repository repository = Repository.of(this.git, project);
		Map<String, String> bases = repository.bases();
		return repository.checkouts()
			.stream()
			.map(Repository.Checkout::path)
			.filter((root) -> root.startsWith(repository.trees()) && Files.isDirectory(root)
					&& root.getNameCount() == repository.trees().getNameCount() + 2)
			.map((root) -> tree(root, bases))
			.filter(Objects::nonNull)
			.sorted(Comparator.comparing(WorkTree::session).thenComparing(WorkTree::name))
			.toList();
	}

	private static @Nullable WorkTree tree(Path root, Map<String, String> bases) {
		Member member = Member.of(root);
		String base = bases.get(member.branch());
		return (base != null) ? new WorkTree(member.session(), member.name(), root, root, member.branch(), base) : null;
	}

	/**
	 * Find a work tree.
	 * @param project a folder of the repository
	 * @param target the name of its agent, or {@code session:name}
	 * @return the work tree
	 * @throws NotFoundException if there is none, or the name matches several
	 */
	public WorkTree find(Path project, String target) {
		List<WorkTree> found = list(project).stream()
			.filter((tree) -> tree.name().equals(target) || tree.address().equals(target))
			.toList();
		if (found.isEmpty()) {
			throw new NotFoundException("The repository of " + project + " has no work tree of '" + target + "'.",
					"Run 'worktree list' to see those that it has.");
		}
		if (found.size() > 1) {
			throw new NotFoundException("Several work trees are called '" + target + "'.",
					"Use one of: " + String.join(", ", found.stream().map(WorkTree::address).toList()) + ".");
		}
		return found.getFirst();
	}

	/**
	 * Find the work tree that a folder is in. No program is started for a folder that is
	 * in none.
	 * @param folder the folder
	 * @return the work tree; null if it is none that was made for an agent
	 */
	public @Nullable WorkTree at(Path folder) {
		Path top = folder.toAbsolutePath().normalize();
		while (top != null && !Files.exists(top.resolve(".git"))) {
			top = top.getParent();
		}
		if (top == null || !Files.isRegularFile(top.resolve(".git"))) {
			return null;
		}
		Path root = Repository.real(top);
		return list(root).stream().filter((tree) -> tree.root().equals(root)).findFirst().orElse(null);
	}

	/**
	 * Tell how far a work tree is.
	 * @param tree the work tree
	 * @return what it has that its base has not, and the other way round
	 */
	public WorkTreeStatus status(WorkTree tree) {
		String branch = null;
		int changed = 0;
		int untracked = 0;
		List<String> items = this.git.items(tree.root(), "--no-optional-locks", "status", "--porcelain=v2", "--branch",
				"-z", "--untracked-files=all");
		for (int index = 0; index < items.size(); index++) {
			String item = items.get(index);
			if (item.startsWith("# branch.head ")) {
				branch = item.substring("# branch.head ".length());
			}
			changed += item.matches("(?s)[12u] .*") ? 1 : 0;
			untracked += item.startsWith("? ") ? 1 : 0;
			// What was renamed is followed by its old name.
			index += item.startsWith("2 ") ? 1 : 0;
		}
		String counts = this.git.find(tree.root(), "rev-list", "--left-right", "--count",
				"HEAD...refs/heads/" + tree.base());
		String[] numbers = (counts != null) ? counts.split("\\s+") : null;
		return new WorkTreeStatus(tree.session(), tree.name(), tree.root().toString(),
				"(detached)".equals(branch) ? null : branch, tree.base(),
				(numbers != null) ? Integer.valueOf(numbers[0]) : null,
				(numbers != null) ? Integer.valueOf(numbers[1]) : null, changed, untracked);
	}

	/**
	 * Count what is not committed where work trees are made from, so that they lack it.
	 * @param project a folder of the repository
	 * @return how many files were changed or are new; a new folder counts as one
	 */
	public long uncommitted(Path project) {
		return Repository.of(this.git, project).uncommitted();
	}

	/**
	 * Merge the branch of a work tree into its base, where that is checked out.
	 * @param tree the work tree
	 * @return what was merged, or which files are in conflict; nothing was changed then
	 * @throws RefusedException if the base is checked out nowhere, or files that the
	 * merge would change are not committed there; nothing was changed then
	 * @throws FailedException if git is too old or fails
	 */
	public WorkTreeMerge merge(WorkTree tree) {
		Repository repository = Repository.of(this.git, tree.root());
		try (LockedFile _ = repository.lock()) {
			return new Merging(this.git, repository, tree, status(tree)).merge();
		}
	}

	/**
	 * Remove a work tree and its branch.
	 * @param tree the work tree
	 * @param ignored whether to remove files that git ignores
	 * @throws RefusedException if that would lose work; nothing was removed then
	 * @throws FailedException if git fails
	 */
	public void remove(WorkTree tree, boolean ignored) {
		Repository repository = Repository.of(this.git, tree.root());
		try (LockedFile _ = repository.lock()) {
			new Removal(this.git, repository, tree).remove(ignored);
		}
	}

}
