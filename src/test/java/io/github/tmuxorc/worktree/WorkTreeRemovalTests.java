package io.github.tmuxorc.worktree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkTreeRemovalTests extends SampleProject {

	@Test
	void removeWhenNothingWouldBeLostLeavesNoTrace() {
		String before = this.sample.git(this.project, "config", "--list");
		WorkTree tree = create("work", "qa");
		this.sample.commit(tree.root(), "a", "1");
		this.sample.git(this.project, "merge", "-q", "orc/work/qa");
		this.workTrees.remove(tree, false);
		assertThat(this.project.resolveSibling("my pröject.worktrees")).doesNotExist();
		assertThat(this.sample.git(this.project, "branch", "--format=%(refname:short)")).isEqualTo("main");
		assertThat(this.sample.git(this.project, "config", "--list")).isEqualTo(before);
		assertThat(create("work", "qa").root().resolve("a")).hasContent("1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "untracked", "changed", "committed", "detached", "staged" })
	void removeWhenWorkWouldBeLostIsRefused(String work) {
		WorkTree tree = create("work", "qa");
		create("work", "dev");
		switch (work) {
			case "untracked" -> GitSample.write(tree.root(), "new", "1");
			case "changed" -> GitSample.write(tree.root(), "readme", "1");
			case "committed" -> this.sample.commit(tree.root(), "new", "1");
			case "detached" -> {
				this.sample.git(tree.root(), "checkout", "-q", "--detach");
				this.sample.commit(tree.root(), "new", "1");
			}
			default -> {
				GitSample.write(tree.root(), "new", "1");
				this.sample.git(tree.root(), "add", "new");
			}
		}
		String before = this.sample.state();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.workTrees.remove(tree, false))
			.withMessageMatching(".* has work that is nowhere else \\(.*1 .*\\); nothing was removed.*");
		assertThat(this.sample.state()).isEqualTo(before);
		assertThat(this.workTrees.list(this.project)).hasSize(2).contains(tree);
	}

	@Test
	void removeOfWhatGitIgnoresIsAskedFor() {
		WorkTree tree = create("work", "qa");
		this.sample.commit(tree.root(), ".gitignore", ".env\nbuild/\n");
		this.sample.git(this.project, "merge", "-q", "orc/work/qa");
		GitSample.write(tree.root(), ".env", "secret");
		GitSample.write(tree.root(), "build/a", "1");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.workTrees.remove(tree, false))
			.withMessageContaining("git ignores: .env, build/; nothing was removed")
			.withMessageContaining("--ignored");
		assertThat(tree.root().resolve(".env")).hasContent("secret");
		this.workTrees.remove(tree, true);
		assertThat(tree.root()).doesNotExist();
	}

	@Test
	void removeWhenASubmoduleWasFetchedIsRefusedAndElseDone() {
		GitSample library = GitSample.at(this.project.resolveSibling("library"));
		String[] fetch = { "-c", "protocol.file.allow=always", "submodule", "update", "-q", "--init" };
		this.sample.git(this.project, "-c", "protocol.file.allow=always", "submodule", "add", "-q",
				library.project().toString(), "library");
		this.sample.git(this.project, "commit", "-q", "-m", "Use the library");
		WorkTree fetched = create("work", "dev");
		this.sample.git(fetched.root(), fetch);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.workTrees.remove(fetched, false))
			.withMessageContaining("'git worktree remove --force " + fetched.root() + "'");
		assertThat(fetched.root().resolve("library/readme")).exists();
		WorkTree plain = create("work", "qa");
		this.workTrees.remove(plain, false);
		assertThat(plain.root()).doesNotExist();
	}

}
