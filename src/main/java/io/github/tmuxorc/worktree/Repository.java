package io.github.tmuxorc.worktree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.process.LockedFile;
import io.github.tmuxorc.process.ProgramResult;

/**
 * The repository that a folder is in.
 *
 * @param git runs in it
 * @param top the work tree that the folder is in
 * @param within the folder, seen from there
 * @param common what all work trees share, mostly {@code .git} of the main one
 * @param trees the folder of the work trees that are made, beside the main one
 */
record Repository(Git git, Path top, Path within, Path common, Path trees) {

	private static final String SETTING = "orcBase";

	private static final String TREES = ".worktrees";

	/**
	 * Find the repository of a folder, for who looks for what is in it.
	 * @param git runs there
	 * @param folder the folder
	 * @return the repository
	 * @throws NotFoundException if the folder is not there, or in no repository
	 * @throws FailedException if the repository has no main work tree, or git refuses it
	 */
	static Repository of(Git git, Path folder) {
		return of(git, folder, "Name a folder of the repository with --project.");
	}

	/**
	 * Find the repository of a folder.
	 * @param git runs there
	 * @param folder the folder
	 * @param remedy what to do if the folder is in none
	 * @return the repository
	 * @throws NotFoundException if the folder is not there, or in no repository
	 * @throws FailedException if the repository has no main work tree, or git refuses it
	 */
	static Repository of(Git git, Path folder, String remedy) {
		if (!Files.isDirectory(folder)) {
			throw new NotFoundException("There is no folder " + folder + ".", "Give a folder that exists.");
		}
		ProgramResult result = git.run(folder, "rev-parse", "--is-inside-work-tree", "--git-common-dir", "--git-dir");
		if (result.error().contains("not a git repository")) {
			throw new NotFoundException("The folder " + folder + " is in no git repository.", remedy);
		}
		if (result.status() != 0) {
			throw Git.failure(folder, "rev-parse", result);
		}
		List<String> lines = result.output().lines().toList();
		Path common = real(folder.resolve(lines.get(1)));
		if (!Boolean.parseBoolean(lines.getFirst())) {
			throw bare(common);
		}
		Path top = real(Path.of(git.text(folder, "rev-parse", "--show-toplevel")));
		Path main = common.equals(real(folder.resolve(lines.get(2)))) ? top : main(git, top, common);
		Path name = main.getFileName();
		if (name == null) {
			throw new FailedException("The root of the file system is a work tree, and nothing can lie beside it.",
					"Use a repository in a folder of its own.");
		}
		return new Repository(git, top, top.relativize(real(folder)), common, real(main.resolveSibling(name + TREES)));
	}

	/**
	 * Find the main work tree beside which a folder of work trees lies.
	 * @param trees the folder of the work trees
	 * @return the main work tree; null if the folder is not named as one of ours
	 */
	static @Nullable Path besides(Path trees) {
		String name = String.valueOf(trees.getFileName());
		return name.endsWith(TREES) ? trees.resolveSibling(name.substring(0, name.length() - TREES.length())) : null;
	}

	private static Path main(Git git, Path top, Path common) {
		String setting = "--git-dir=" + common;
		if ("true".equals(git.find(top, setting, "config", "--bool", "core.bare"))) {
			throw bare(common);
		}
		// The folder of a submodule's repository is elsewhere and tells where its work
		// tree is.
		String elsewhere = git.find(top, setting, "config", "core.worktree");
		if (elsewhere != null) {
			return real(common.resolve(elsewhere));
		}
		if (!common.endsWith(".git")) {
			throw new FailedException("The main work tree of the repository " + common + " is not known.",
					"Run the command in the main work tree.");
		}
		return common.resolveSibling("");
	}

	private static FailedException bare(Path common) {
		return new FailedException("The repository " + common + " is bare: it has no main work tree.",
				"Clone it, and use a folder of the clone.");
	}

	/**
	 * The path without links, as git tells it.
	 * @param path a path
	 * @return the real path if it exists
	 */
	static Path real(Path path) {
		try {
			return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Keep others who make, merge or remove work trees of the repository away: git itself
	 * fails where two change its settings at once.
	 * @return what is to be closed after the change
	 */
	LockedFile lock() {
		try {
			return LockedFile.await(this.common.resolve("orc.lock"));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancelledException("Waiting for the repository " + this.common + " was interrupted.",
					"Run the command again.");
		}
		catch (IOException ex) {
			FailedException failure = new FailedException("The folder " + this.common + " cannot be written.",
					"Make it writable.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	/**
	 * All work trees, ours and others.
	 * @return where they are and what is checked out there
	 */
	List<Checkout> checkouts() {
		List<Checkout> checkouts = new ArrayList<>();
		Path path = null;
		String branch = null;
		for (String line : (this.git.text(this.top, "worktree", "list", "--porcelain") + "\n\n").split("\n", -1)) {
			if (line.startsWith("worktree ")) {
				path = real(Path.of(line.substring("worktree ".length())));
			}
			else if (line.startsWith("branch refs/heads/")) {
				branch = line.substring("branch refs/heads/".length());
			}
			else if (line.isEmpty() && path != null) {
				checkouts.add(new Checkout(path, branch));
				path = null;
				branch = null;
			}
		}
		return checkouts;
	}

	/**
	 * Count what is not committed in the work tree that the folder is in.
	 * @return how many files were changed or are new; a new folder counts as one
	 */
	long uncommitted() {
		return this.git.text(this.top, "--no-optional-locks", "status", "--porcelain", "--untracked-files=normal")
			.lines()
			.count();
	}

	/**
	 * Our branches.
	 * @return what each began at and is merged into
	 */
	Map<String, String> bases() {
		Map<String, String> bases = new HashMap<>();
		String found = this.git.find(this.top, "config", "-z", "--get-regexp", "^branch\\.orc/.*\\.orcbase$");
		for (String item : Git.items((found != null) ? found : "")) {
			String[] parts = item.split("\n", 2);
			bases.put(parts[0].substring("branch.".length(), parts[0].lastIndexOf('.')), parts[1]);
		}
		return bases;
	}

	void keepBase(String branch, String base) {
		this.git.text(this.top, "config", "branch." + branch + "." + SETTING, base);
	}

	void forget(String branch) {
		this.git.text(this.top, "config", "--remove-section", "branch." + branch);
	}

	/**
	 * A work tree of the repository.
	 *
	 * @param path where it is, whether or not it is still there
	 * @param branch the branch that is checked out there; null if none is
	 */
	record Checkout(Path path, @Nullable String branch) {

	}

}
