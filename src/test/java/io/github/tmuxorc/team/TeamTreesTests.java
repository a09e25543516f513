package io.github.tmuxorc.team;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.AgentStart;
import io.github.tmuxorc.agent.TestPrograms;
import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.role.BriefingSamples;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;
import io.github.tmuxorc.worktree.GitSample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Teams, their folders and what is saved of them.
 */
@ExtendWith(TmuxServerExtension.class)
class TeamTreesTests {

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private TestTeams crew;

	@SuppressWarnings("NullAway.Init")
	private GitSample sample;

	@BeforeEach
	void create(TmuxServer server) {
		this.server = server;
		this.crew = new TestTeams(server);
		this.sample = GitSample.at(server.directory().resolve("project"));
	}

	@Test
	void deployThatFailsOrIsRefusedLeavesNoWorkTrees() {
		Path project = this.sample.project();
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.crew.deployer()
			.deploy(TestTeams.order(project, false, TestTeams.inTree("lead"),
					TestTeams.inTree("bad", "--fault", "crash-on-start"))));
		assertThatNoTreesAreLeft();
		PlanMember astray = new PlanMember("astray", "qa", null, 1, List.of(), null, "no/such", true, null);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(
				() -> this.crew.deployer().deploy(TestTeams.order(project, false, TestTeams.inTree("lead"), astray)));
		assertThatNoTreesAreLeft();
		this.server.tmux("new-session", "-d", "-s", "crew");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.crew.deployer().deploy(TestTeams.order(project, false, TestTeams.inTree("lead"))));
		assertThatNoTreesAreLeft();
	}

	@Test
	void deployThatIsCutOffWhileGitWorksLeavesNoWorkTrees() throws Exception {
		Path began = this.server.directory().resolve("began");
		Path end = this.server.directory().resolve("end");
		Path hook = Files.writeString(
				Files.createDirectories(this.sample.project().resolve(".git/hooks")).resolve("post-checkout"),
				"#!/bin/sh\necho >> '" + began + "'\nuntil [ -e '" + end + "' ]; do sleep 0.05; done\n");
		Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
		TeamOrder order = TestTeams.order(this.sample.project(), false, TestTeams.inTree("lead"),
				TestTeams.inTree("a"));
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<TeamDeployed> deployment = threads.submit(() -> this.crew.deployer().deploy(order));
			try {
				Awaitility.await().atMost(TestTeams.LIMIT).until(() -> Files.exists(began));
			}
			finally {
				threads.shutdownNow();
				Files.createFile(end);
			}
			assertThat(deployment).failsWithin(TestTeams.LIMIT);
		}
		assertThat(began).as("the second was not begun").hasContent("\n");
		assertThatNoTreesAreLeft();
	}

	private void assertThatNoTreesAreLeft() {
		assertThat(this.sample.git(this.sample.project(), "branch", "--list", "orc/*")).isEmpty();
		assertThat(this.sample.project().resolveSibling("project.worktrees")).doesNotExist();
	}

	@Test
	void workTreesThatWereThereBeforeStayWhenADeployFails() {
		Path project = this.sample.project();
		GitSample.workTrees().create(project, "crew", "lead");
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.crew.deployer()
			.deploy(TestTeams.order(project, false, TestTeams.inTree("lead"),
					TestTeams.inTree("bad", "--fault", "crash-on-start"))));
		assertThat(this.sample.git(project, "branch", "--list", "orc/*")).endsWith("orc/crew/lead")
			.doesNotContain("bad");
	}

	@Test
	void deployTellsOfTheWorkTreesOfAnEarlierTeam() throws Exception {
		Path project = this.sample.project();
		Files.createFile(GitSample.workTrees().create(project, "crew", "lead").root().resolve("notes.txt"));
		GitSample.workTrees().create(project, "other", "a");
		assertThat(this.crew.deployer()
			.deploy(TestTeams.order(project, false, TestTeams.inTree("lead"), TestTeams.inTree("a")))
			.problem()).asString().contains("an earlier team 'crew': lead (1 untracked). To begin anew");
	}

	@Test
	void memberThatCannotBeStartedStopsNoOthersIfPartIsEnough() {
		Path project = this.sample.project();
		this.sample.git(project, "branch", "orc/crew/taken");
		PlanMember astray = new PlanMember("astray", "qa", null, 1, List.of(), null, "no/such", false, null);
		TeamDeployed deployed = this.crew.deployer()
			.deploy(TestTeams.order(project, true, astray, TestTeams.inTree("taken"), TestTeams.member("c")));
		assertThat(deployed.members()).extracting(TeamDeployed.Member::ready).containsExactly(false, false, true);
		assertThat(deployed.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.crew.deployer().preview(TestTeams.order(project, false, astray)))
			.withMessageStartingWith("There is no folder " + project.resolve("no/such"));
	}

	@Test
	void workTreeWhoseFolderWasRemovedComesBack() throws Exception {
		Path project = this.sample.project();
		this.crew.deployer().deploy(TestTeams.order(project, false, TestTeams.member("lead"), TestTeams.inTree("a")));
		Path root = project.resolveSibling("project.worktrees/crew/a");
		this.sample.commit(root, "work", "mine\n");
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		TeamDeployed living = this.crew.deployer()
			.complete(TestTeams.order(project, false, TestTeams.member("lead"), TestTeams.inTree("a")));
		assertThat(living.members()).extracting(TeamDeployed.Member::ready).containsExactly(true, false);
		assertThat(living.toString()).contains("a: Its folder " + root + " is gone. 'agent restart crew:a' makes it");
		assertThat(this.crew.commands().status("crew").toString()).contains("folder gone");
		this.server.tmux("kill-server");
		TeamRestored restored = this.crew.restorer().restore(List.of("crew"), TestTeams.LIMIT);
		assertThat(restored.exitCode()).as(restored.toString()).isEqualTo(ExitCode.DONE);
		assertThat(root.resolve("work")).hasContent("mine");
		assertThat(this.sample.git(project, "worktree", "list").lines()).as("git knows it once").hasSize(2);
	}

	@Test
	void deployTellsOfChangesThatWorkTreesLack() throws Exception {
		Path project = this.sample.project();
		PlanMember lead = TestTeams.member("lead");
		PlanMember other = TestTeams.inTree("a");
		TeamDeployed clean = this.crew.deployer().deploy(TestTeams.order(project, false, lead, other));
		assertThat(clean.problem()).isNull();
		Files.writeString(project.resolve("new"), "not committed\n");
		TeamDeployed resumed = this.crew.deployer()
			.complete(TestTeams.order(project, false, lead, other, TestTeams.inTree("b")));
		assertThat(resumed.problem()).hasToString("Members in work trees do not have what is not committed in "
				+ project + " (1 change). Commit it, and have them merge it if they need it.");
		assertThat(resumed.exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(this.crew.deployer().complete(TestTeams.order(project, false, lead)).problem()).isNull();
	}

	@Test
	void stopThatForgetsTellsOfTheWorkTreesThatStay() {
		Path project = this.sample.project();
		this.crew.deployer().deploy(TestTeams.order(project, false, TestTeams.member("lead"), TestTeams.inTree("a")));
		assertThat(this.crew.commands().stop("crew", null, true, true, null).toString())
			.endsWith("letters 0. Its work trees stay ('worktree remove' deletes one): "
					+ project.resolveSibling("project.worktrees/crew/a"));
	}

	@Test
	void saveKnowsWorkTreesOfMembersThatWereSpawnedAndResumeKeepsThemOnRecord() throws Exception {
		Path project = this.sample.project();
		this.crew.deployer().deploy(TestTeams.order(project, false, TestTeams.member("lead"), TestTeams.inTree("a")));
		this.crew.fleet()
			.launcher()
			.launch(new AgentStart("b", "qa", "crew", "demo", project.toString(), null, null, List.of(),
					TestTeams.LIMIT, true));
		this.crew.deployer().complete(TestTeams.order(project, false, TestTeams.member("lead")));
		assertThat(saved().members()).extracting(PlanMember::name).containsExactly("lead", "a", "b");
		assertThat(saved().members()).extracting(PlanMember::worktree).containsExactly(false, true, true);
		assertThat(saved().members()).extracting(PlanMember::folder).containsOnlyNulls();
	}

	@Test
	void saveKeepsThePlacesOfThePlanAndWhatOnlyLooksLikeOnes() throws Exception {
		PlanMember lead = new PlanMember("lead", "qa", null, 1, List.of("--name", "{{goal}}"), null, null, false,
				"Lead '{team}' in {project} to {goal}, not {{goal}}.");
		Path project = Files.createDirectories(this.server.directory().resolve("{goal}"));
		this.crew.deployer()
			.deploy(new TeamOrder(new TeamPlan("crew", "A crew.", Map.of("goal", "win {team}"), List.of(lead)),
					new SessionName("crew"), null, project, null, "demo", Map.of(), false, TestTeams.LIMIT));
		assertThat(this.crew.told().get("lead"))
			.endsWith("\nLead 'crew' in " + project + " to win {team}, not {goal}.");
		PlanMember saved = saved().members().getFirst();
		assertThat(saved.task()).isEqualTo("Lead '{team}' in {project} to win {{team}}, not {{goal}}.");
		assertThat(saved.arguments()).containsExactly("--name", "{{goal}}");
	}

	@Test
	void saveTiesNoMemberToItsSessionOrProject() throws Exception {
		Path project = this.server.directory();
		List<String> words = List.of("--name", "{team}", "--name", "{project}/lib", "--name", "{team}-{project}er");
		PlanMember lead = new PlanMember("lead", "qa", null, 1, words, null, null, false, null);
		this.crew.deployer().deploy(TestTeams.order(project, false, lead));
		this.crew.fleet()
			.launcher()
			.launch(new AgentStart("b", "qa", "crew", "demo",
					Files.createDirectories(project.resolve("sub")).toString(), null, null, List.of(), TestTeams.LIMIT,
					false));
		List<PlanMember> saved = saved().members();
		assertThat(saved.getFirst().arguments()).containsExactly("--name", "{team}", "--name", "{project}/lib",
				"--name", "crew-" + project + "er");
		assertThat(saved).extracting(PlanMember::folder).containsExactly(null, "sub");
	}

	private TeamPlan saved() throws Exception {
		Path file = this.server.directory().resolve("saved.yaml");
		Files.writeString(file, this.crew.restoring().save("crew", null).plan());
		return new TeamPlans(this.server.directory(), BriefingSamples.roles(), TestPrograms.shipped())
			.read(file.toString());
	}

}
