package io.github.tmuxorc.worktree;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class WorkTreeCommandsTests {

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private GitSample sample;

	@SuppressWarnings("NullAway.Init")
	private WorkTreeCommands commands;

	@SuppressWarnings("NullAway.Init")
	private WorkTree tree;

	@BeforeEach
	void makeWorkTree(TmuxServer server) {
		this.server = server;
		this.sample = GitSample.at(server.directory().resolve("project"));
		WorkTrees workTrees = GitSample.workTrees();
		this.commands = new WorkTreeCommands(workTrees, TestFleet.on(server).tmux());
		this.tree = workTrees.create(this.sample.project(), "work", "qa");
	}

	@Test
	void listTellsHowFarEachIs() {
		this.sample.commit(this.tree.root(), "new", "1");
		assertThat(this.commands.list(project())).asString()
			.containsPattern("SESSION +NAME +BRANCH +BASE +STATUS +FOLDER\n" + "work +qa +orc/work/qa +main +1 ahead +"
					+ this.tree.root());
	}

	@Test
	void mergedWorkTreeCanBeRemovedOnceNobodyWorksThere() {
		this.sample.commit(this.tree.root(), "new/file", "1");
		assertThat(this.commands.merge("qa", project()).commits()).isEqualTo(1);
		assertThat(this.sample.project().resolve("new/file")).exists();
		this.server.startSession("work");
		Path inside = this.tree.root().resolve("new");
		String pane = this.server.tmux("split-window", "-P", "-F", "#{pane_id}", "-t", "work", "-c", inside.toString(),
				"sleep 1000");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.commands.remove("work:qa", project(), null))
			.withMessage("The pane " + pane.strip() + " in 'work' works in " + this.tree.root()
					+ ". End what runs there first.");
		this.server.tmux("kill-pane", "-t", pane.strip());
		assertThat(this.commands.remove("work:qa", project(), null))
			.hasToString("Removed the work tree " + this.tree.root() + " and its branch orc/work/qa.");
		assertThat(this.tree.root()).doesNotExist();
		assertThat(this.commands.list(project()).worktrees()).isEmpty();
	}

	private String project() {
		return this.sample.project().toString();
	}

}
