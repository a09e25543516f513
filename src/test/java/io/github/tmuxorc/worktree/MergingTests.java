package io.github.tmuxorc.worktree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MergingTests {

	private final WorkTrees workTrees = GitSample.workTrees();

	@SuppressWarnings("NullAway.Init")
	private Path project;

	@SuppressWarnings("NullAway.Init")
	private GitSample sample;

	@SuppressWarnings("NullAway.Init")
	private WorkTree tree;

	@BeforeEach
	void makeWorkTree(@TempDir Path directory) {
		this.sample = GitSample.at(directory.resolve("project"));
		this.project = this.sample.project();
		this.sample.commit(this.project, ".gitignore", "secret\n");
		this.tree = this.workTrees.create(this.project, "work", "qa");
	}

	@Test
	void mergeWhenBothSidesWentOnBringsThemTogether() {
		this.sample.commit(this.tree.root(), "theirs", "1");
		this.sample.commit(this.tree.root(), "theirs", "2");
		this.sample.commit(this.project, "ours", "1");
		GitSample.write(this.tree.root(), "left", "1");
		GitSample.write(this.project, "unrelated", "1");
		GitSample.write(this.project, "readme", "changed here");
		WorkTreeMerge merge = this.workTrees.merge(this.tree);
		assertThat(merge.exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(merge).hasToString("Merged 2 commits of orc/work/qa into main in " + this.project
				+ ".\nNot committed in its work tree, and not merged: 1 file.");
		assertThat(this.project.resolve("theirs")).hasContent("2");
		assertThat(this.project.resolve("ours")).hasContent("1");
		assertThat(this.project.resolve("readme")).hasContent("changed here");
		assertThat(this.workTrees.merge(this.tree)).asString().startsWith("main has all of orc/work/qa already.");
	}

	@Test
	void mergeWhenThereAreConflictsNamesThemAndChangesNothing() {
		this.sample.commit(this.tree.root(), "readme", "theirs");
		this.sample.commit(this.tree.root(), "ä b", "theirs");
		this.sample.commit(this.project, "readme", "ours");
		this.sample.commit(this.project, "ä b", "ours");
		GitSample.write(this.project, "unrelated", "1");
		String before = this.sample.state();
		WorkTreeMerge merge = this.workTrees.merge(this.tree);
		assertThat(merge.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(merge.conflicts()).containsExactlyInAnyOrder("readme", "ä b");
		assertThat(merge).asString().contains("nothing was changed").endsWith("\n  readme\n  ä b");
		assertThat(this.sample.state()).isEqualTo(before);
		assertThat(this.workTrees.status(this.tree).summary()).isEqualTo("2 ahead, 2 behind");
	}

	@ParameterizedTest
	@ValueSource(strings = { "readme", "added", "secret", "staged" })
	void mergeWhenFilesConcernedAreNotCommittedIsRefused(String file) {
		this.sample.commit(this.tree.root(), "readme", "theirs");
		this.sample.commit(this.tree.root(), "added", "theirs");
		this.sample.git(this.tree.root(), "rm", "-q", ".gitignore");
		this.sample.commit(this.tree.root(), "secret", "theirs");
		this.sample.commit(this.project, "ours", "1");
		GitSample.write(this.project, file, "mine");
		if (file.equals("staged")) {
			this.sample.git(this.project, "add", file);
		}
		String before = this.sample.state();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.workTrees.merge(this.tree))
			.withMessageContaining("these are not committed: " + file + "; nothing was changed.");
		assertThat(this.project.resolve(file)).hasContent("mine");
		assertThat(this.sample.state()).isEqualTo(before);
	}

	@Test
	void mergeWhenAHookRefusesItLeavesBothSides() throws IOException {
		this.sample.commit(this.tree.root(), "theirs", "1");
		this.sample.commit(this.project, "ours", "1");
		GitSample.write(this.project, ".git/hooks/pre-merge-commit", "#!/bin/sh\necho 'not today' >&2\nexit 1\n");
		Files.setPosixFilePermissions(this.project.resolve(".git/hooks/pre-merge-commit"),
				PosixFilePermissions.fromString("rwxr-xr-x"));
		String before = this.sample.state();
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.workTrees.merge(this.tree))
			.withMessageContaining("not today");
		assertThat(this.sample.state()).isEqualTo(before);
		assertThat(this.project.resolve(".git/MERGE_HEAD")).doesNotExist();
	}

	@Test
	void mergeWhenAnotherIsUnderWayIsRefusedAndLeavesThat() {
		this.sample.commit(this.tree.root(), "theirs", "1");
		this.sample.git(this.project, "checkout", "-q", "-b", "other");
		this.sample.commit(this.project, "other", "1");
		this.sample.git(this.project, "checkout", "-q", "main");
		this.sample.git(this.project, "merge", "-q", "--no-ff", "--no-commit", "other");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.workTrees.merge(this.tree))
			.withMessageStartingWith("A merge is under way in " + this.project);
		assertThat(this.project.resolve(".git/MERGE_HEAD")).exists();
	}

	@Test
	void mergeGoesWhereTheBaseIsCheckedOut() {
		WorkTree inner = this.workTrees.create(this.tree.root(), "work", "dev");
		this.sample.commit(inner.root(), "inner", "1");
		assertThat(this.workTrees.merge(inner).folder()).isEqualTo(this.tree.root().toString());
		assertThat(this.tree.root().resolve("inner")).exists();
		assertThat(this.project.resolve("inner")).doesNotExist();
		this.sample.git(this.project, "checkout", "-q", "-b", "other");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.workTrees.merge(this.tree))
			.withMessage("The branch main, into which orc/work/qa is merged, is checked out nowhere. "
					+ "Check it out in the project.");
	}

	@Test
	void mergeWhenTheWorkTreeLeftItsBranchIsRefused() {
		this.sample.git(this.tree.root(), "checkout", "-q", "-b", "own");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.workTrees.merge(this.tree))
			.withMessageStartingWith("The work tree " + this.tree.root() + " has left its branch orc/work/qa.");
	}

	@Test
	void mergeWhenGitIsTooOldSaysSo() {
		WorkTrees old = new WorkTrees(new Git((call) -> call.command().contains("--version")
				? new ProgramResult(0, "git version 2.34.1\n", "") : GitSample.runner().run(call), "/usr/bin"));
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> old.merge(this.tree))
			.withMessage("This needs git 2.38 or newer, and there is git version 2.34.1. Install a newer git.");
	}

}
