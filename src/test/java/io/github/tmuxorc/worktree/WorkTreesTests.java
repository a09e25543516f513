package io.github.tmuxorc.worktree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.ProgramMissingException;
import io.github.tmuxorc.process.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkTreesTests extends SampleProject {

	@Test
	void createMakesAFolderBesideTheProjectWithABranchOfItsOwn() {
		WorkTree tree = create("work", "qa");
		assertThat(tree.root()).isEqualTo(this.project.resolveSibling("my pröject.worktrees/work/qa"));
		assertThat(tree.folder()).isEqualTo(tree.root());
		assertThat(tree.root().resolve("readme")).hasContent("one");
		assertThat(this.sample.git(tree.root(), "symbolic-ref", "--short", "HEAD")).isEqualTo("orc/work/qa");
		assertThat(tree.base()).isEqualTo("main");
		assertThat(this.sample.git(this.project, "config", "branch.orc/work/qa.orcBase")).isEqualTo("main");
		assertThat(this.sample.git(this.project, "status", "--porcelain")).isEmpty();
	}

	@Test
	void createWhenItIsThereTakesItUpWithAllThatLiesInIt() {
		WorkTree tree = create("work", "qa");
		this.sample.commit(tree.root(), "new", "text");
		GitSample.write(tree.root(), "draft", "mine");
		assertThat(create("work", "qa")).isEqualTo(tree);
		assertThat(tree.root().resolve("draft")).hasContent("mine");
	}

	@Test
	void createWhenOnlyItsFolderIsGoneMakesItAgainWithItsCommits() {
		WorkTree tree = create("work", "qa");
		this.sample.commit(tree.root(), "new", "text");
		this.sample.git(this.project, "worktree", "remove", tree.root().toString());
		assertThat(create("work", "qa").root().resolve("new")).hasContent("text");
		assertThat(tree.root().toFile().renameTo(this.directory.resolve("away").toFile())).isTrue();
		assertThat(create("work", "qa").root().resolve("new")).hasContent("text");
	}

	@Test
	void createWhenItWasCutOffBeginsAgain() {
		this.sample.git(this.project, "config", "branch.orc/work/qa.orcBase", "gone");
		assertThat(create("work", "qa").base()).isEqualTo("main");
	}

	@Test
	void createFromAWorkTreeDoesNotNestAndBeginsAtItsBranch() {
		WorkTree lead = create("work", "lead");
		WorkTree qa = this.workTrees.create(lead.root(), "work", "qa");
		assertThat(qa.root()).isEqualTo(lead.root().resolveSibling("qa"));
		assertThat(qa.base()).isEqualTo("orc/work/lead");
		assertThat(this.workTrees.create(lead.root(), "work", "lead")).isEqualTo(lead);
	}

	@Test
	void createWhenProjectIsASubfolderGivesTheSameSubfolder() throws IOException {
		Path sub = this.project.resolve("apps/wéb app");
		this.sample.commit(this.project, "apps/wéb app/page", "text");
		WorkTree tree = this.workTrees.create(sub, "work", "qa");
		assertThat(tree.folder()).isEqualTo(tree.root().resolve("apps/wéb app"));
		assertThat(tree.folder().resolve("page")).hasContent("text");
		assertThat(this.workTrees.create(tree.folder(), "work", "dev").folder()).endsWith(Path.of("dev/apps/wéb app"));
		Path unknown = Files.createDirectories(this.project.resolve("unknown"));
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> this.workTrees.create(unknown, "work", "docs"))
			.withMessage("The folder unknown is in no commit, so a work tree has none. Commit it first.");
		assertThat(this.project.resolveSibling("my pröject.worktrees/work/docs")).doesNotExist();
	}

	@Test
	void createWhenALinkLeadsThereIsTheSame() throws IOException {
		Path link = Files.createSymbolicLink(this.directory.resolve("link"), this.project);
		assertThat(this.workTrees.create(link, "work", "qa")).isEqualTo(create("work", "qa"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "my team", "a..b", "x.lock", "-rf", ".hidden", "50%", "a+b", "~^?*[\\@{", "团队", "%41" })
	void namesOfAnyKindMakeOneOfTheirOwnAndAreReadBack(String session) {
		WorkTree tree = create(session, "qa");
		assertThat(create("A", "qa").root()).isNotEqualTo(tree.root());
		assertThat(this.workTrees.list(this.project)).extracting(WorkTree::session)
			.containsExactlyInAnyOrder(session, "A");
		assertThat(this.workTrees.find(this.project, session + ":qa")).isEqualTo(tree);
	}

	@Test
	void createWhenManyAreMadeAtOnceMakesEach() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<WorkTree>> made = IntStream.range(0, 6)
				.mapToObj((number) -> threads.submit(() -> create("work", "qa" + number / 2)))
				.toList();
			for (Future<WorkTree> one : made) {
				assertThat(one.get().root()).isDirectory();
			}
		}
		assertThat(this.workTrees.list(this.project)).hasSize(3);
	}

	@Test
	void createWhenSomethingElseIsInTheWayIsRefused() throws IOException {
		Path root = this.project.resolveSibling("my pröject.worktrees/work/qa");
		GitSample.write(root.resolveSibling(""), "qa", "mine");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> create("work", "qa"))
			.withMessage("There is something at " + root + " already, which is not our work tree. Move it away.");
		assertThat(root).hasContent("mine");
		Files.delete(root);
		this.sample.git(this.project, "branch", "orc/work/qa");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> create("work", "qa"))
			.withMessageStartingWith("There is a branch orc/work/qa already, which we did not make.");
		this.sample.git(this.project, "checkout", "-q", "orc/work/qa");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> create("work", "qa"))
			.withMessageStartingWith("The branch orc/work/qa is checked out in " + this.project);
		assertThat(root).doesNotExist();
	}

	@Test
	void createWhenGitFailsSaysWhyAndKeepsNothing() {
		this.sample.git(this.project, "branch", "orc");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> create("work", "qa"))
			.withMessageContaining("'git worktree' failed in " + this.project + ": ")
			.withMessageContaining("refs/heads/orc");
		assertThat(this.sample.git(this.project, "config", "--list")).doesNotContain("orcbase");
	}

	@Test
	void listOutsideARepositoryTellsHowToNameOne() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.workTrees.list(this.directory))
			.withMessage("The folder " + this.directory + " is in no git repository. "
					+ "Name a folder of the repository with --project.");
	}

	@Test
	void createWhereNoWorkTreeCanBeMadeSaysWhy() throws IOException {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.workTrees.create(this.directory, "work", "qa"))
			.withMessage("The folder " + this.directory + " is in no git repository. "
					+ "Run 'git init' there and commit, or ask for no work tree (--worktree=false).");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.workTrees.create(this.directory.resolve("no"), "work", "qa"));
		Path bare = this.directory.resolve("bare.git");
		this.sample.git(this.directory, "clone", "-q", "--bare", this.project.toString(), bare.toString());
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.workTrees.create(bare, "work", "qa"))
			.withMessageContaining("is bare");
		this.sample.git(bare, "worktree", "add", "-q", "../linked", "main");
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> this.workTrees.create(this.directory.resolve("linked"), "work", "qa"))
			.withMessageContaining("is bare");
		Path empty = Files.createDirectories(this.directory.resolve("empty"));
		this.sample.git(empty, "init", "-q");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.workTrees.create(empty, "work", "qa"))
			.withMessageContaining("has no commit yet");
		this.sample.git(this.project, "checkout", "-q", "--detach");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> create("work", "qa"))
			.withMessageStartingWith("No branch is checked out in " + this.project);
	}

	@Test
	void createWhenGitIsTooOldSaysSo() {
		WorkTrees old = new WorkTrees(new Git((call) -> call.command().contains("--version")
				? new ProgramResult(0, "git version 2.9.1\n", "") : GitSample.runner().run(call), "/usr/bin"));
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> old.create(this.project, "work", "qa"))
			.withMessage("This needs git 2.17 or newer, and there is git version 2.9.1. Install a newer git.");
	}

	@Test
	void createWhenGitCannotBeStartedSaysSo() {
		WorkTrees none = new WorkTrees(new Git((call) -> {
			throw new ProgramMissingException("git");
		}, "/usr/bin"));
		assertThatExceptionOfType(ProgramMissingException.class)
			.isThrownBy(() -> none.create(this.project, "work", "qa"));
	}

	@Test
	void submodulesHaveTheirWorkTreesBesideThem() {
		GitSample inner = GitSample.at(this.directory.resolve("inner"));
		this.sample.git(this.project, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add",
				inner.project().toString(), "sub");
		WorkTree tree = this.workTrees.create(this.project.resolve("sub"), "work", "qa");
		assertThat(tree.root()).isEqualTo(this.project.resolve("sub.worktrees/work/qa"));
		assertThat(this.workTrees.create(tree.root(), "work", "dev").root())
			.isEqualTo(tree.root().resolveSibling("dev"));
	}

	@Test
	void atFindsTheWorkTreeThatAFolderIsIn() throws IOException {
		WorkTree tree = create("work", "qa");
		Path sub = Files.createDirectories(tree.root().resolve("a/b"));
		assertThat(this.workTrees.at(sub)).isEqualTo(tree);
		assertThat(this.workTrees.at(this.project)).isNull();
		assertThat(this.workTrees.at(this.directory)).isNull();
		Path other = this.directory.resolve("other");
		this.sample.git(this.project, "worktree", "add", "-q", "-b", "theirs", other.toString());
		assertThat(this.workTrees.at(other)).isNull();
	}

	@Test
	void findWhenNoneOrSeveralMatchNamesTheRemedy() {
		create("a", "qa");
		create("b", "qa");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.workTrees.find(this.project, "dev"))
			.withMessageEndingWith("Run 'worktree list' to see those that it has.");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.workTrees.find(this.project, "qa"))
			.withMessage("Several work trees are called 'qa'. Use one of: a:qa, b:qa.");
	}

	@Test
	void statusCountsWhatIsAheadBehindAndNotCommitted() throws IOException {
		WorkTree tree = create("work", "qa");
		assertThat(this.workTrees.status(tree)).hasToString("work:qa on orc/work/qa: even");
		this.sample.commit(tree.root(), "old name", "some text\n".repeat(9));
		this.sample.commit(tree.root(), "b", "1");
		this.sample.commit(this.project, "c", "1");
		this.sample.git(tree.root(), "mv", "old name", "? new name");
		GitSample.write(tree.root(), "b", "2");
		GitSample.write(tree.root(), "new/ä\n", "1");
		GitSample.write(tree.root(), "new/2", "1");
		assertThat(this.workTrees.status(tree).summary()).isEqualTo("2 ahead, 1 behind, 2 changed, 2 untracked");
		this.sample.git(tree.root(), "checkout", "-q", "--detach");
		assertThat(this.workTrees.status(tree).branch()).isNull();
		this.sample.git(this.project, "branch", "-m", "main", "trunk");
		assertThat(this.workTrees.status(tree).summary()).startsWith("main is gone, ");
	}

}
