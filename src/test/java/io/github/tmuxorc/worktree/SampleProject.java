package io.github.tmuxorc.worktree;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project of a test's own, of which work trees are made.
 */
abstract class SampleProject {

	final WorkTrees workTrees = GitSample.workTrees();

	@TempDir
	Path directory;

	@SuppressWarnings("NullAway.Init")
	Path project;

	@SuppressWarnings("NullAway.Init")
	GitSample sample;

	@BeforeEach
	void makeRepository() {
		this.sample = GitSample.at(this.directory.resolve("my pröject"));
		this.project = this.sample.project();
	}

	WorkTree create(String session, String name) {
		return this.workTrees.create(this.project, session, name);
	}

}
