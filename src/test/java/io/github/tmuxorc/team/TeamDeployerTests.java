package io.github.tmuxorc.team;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.agent.TestPrograms;
import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.message.mail.Letters;
import io.github.tmuxorc.message.mail.TestLetters;
import io.github.tmuxorc.process.ParallelWork;
import io.github.tmuxorc.role.BriefingSamples;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.surface.CommandCatalog;
import io.github.tmuxorc.task.NewTask;
import io.github.tmuxorc.task.Tasks;
import io.github.tmuxorc.task.TestBoards;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;
import io.github.tmuxorc.worktree.GitSample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class TeamDeployerTests {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final Map<String, String> told = new ConcurrentHashMap<>();

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private AgentFleet fleet;

	@SuppressWarnings("NullAway.Init")
	private Teams teams;

	@SuppressWarnings("NullAway.Init")
	private TeamBriefings briefings;

	@SuppressWarnings("NullAway.Init")
	private TeamDeployer deployer;

	@SuppressWarnings("NullAway.Init")
	private Tasks tasks;

	@SuppressWarnings("NullAway.Init")
	private Letters letters;

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.server = server;
		this.fleet = TestFleet.on(server);
		this.teams = new Teams(this.fleet, new TeamRecords(Store.in(server.directory()), server.socket().toString()));
		this.briefings = new TeamBriefings(this.fleet.agents(), (agent, text) -> this.told.put(agent.name(), text),
				BriefingSamples.briefings(CommandCatalog.of(new DefaultListableBeanFactory())), GitSample.workTrees());
		this.tasks = TestBoards.in(server.directory());
		this.letters = TestLetters.in(server.directory());
		this.deployer = new TeamDeployer(this.fleet, this.teams.records(),
				new TeamRequirements(this.tasks, TestFleet.callers(this.fleet)), this.briefings,
				new TeamWorkTrees(this.fleet.agents(), GitSample.workTrees()), lock(), Clock.systemUTC());
	}

	private TeamLock lock() {
		return new TeamLock(this.server.directory().resolve("teams.lock"));
	}

	@Test
	void deployWhenAllStartMakesAWindowForEachInTheirOrder() {
		TeamDeployed deployed = this.deployer
			.deploy(order(false, member("lead"), member("a"), member("b"), member("c")));
		assertThat(deployed.exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(deployed.members()).extracting(TeamDeployed.Member::state).containsOnly("idle").hasSize(4);
		assertThat(windows()).containsExactly("crew lead", "crew a", "crew b", "crew c");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.deployer.deploy(order(false, member("other"))))
			.withMessageStartingWith("A session is called 'crew' already.")
			.withMessageContaining("--resume");
	}

	@Test
	void deployWhenOneFailsLeavesNothingAndNamesIt() throws Exception {
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> this.deployer
				.deploy(order(false, member("lead"), member("bad", "--fault", "crash-on-start"), member("c"))))
			.withMessageStartingWith("Agent 'bad' failed, so all that were started were ended.");
		assertThat(this.fleet.tmux().sessions()).isEmpty();
		assertThat(this.teams.names()).isEmpty();
		assertThat(folders()).isZero();
	}

	@Test
	void deployWhenPartIsEnoughKeepsTheOthersAndResumeStartsWhatIsMissing() {
		TeamDeployed deployed = this.deployer
			.deploy(order(true, member("lead"), member("bad", "--fault", "crash-on-start")));
		assertThat(deployed.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(deployed.members()).extracting(TeamDeployed.Member::ready).containsExactly(true, false);
		TeamDeployed completed = this.deployer.complete(order(false, member("lead"), member("bad")));
		assertThat(completed.exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(windows()).containsExactly("crew lead", "crew bad");
	}

	@Test
	void stopLeavesNoProcessAndRestoreBringsTheTeamBack() throws Exception {
		this.deployer.deploy(order(false, member("lead"), member("a")));
		TeamStopper stopper = new TeamStopper(this.teams,
				new TeamForgetting(this.teams, TestBoards.in(this.server.directory()),
						TestLetters.in(this.server.directory()), GitSample.workTrees(), false));
		List<AgentReading> readings = stopper.find(List.of("crew"));
		TeamStopped stopped = stopper.stop(List.of("crew"), readings, LIMIT, false);
		assertThat(stopped.members()).extracting(TeamStopped.Member::ended).containsOnly("left").hasSize(2);
		assertThat(readings).allMatch(
				(reading) -> ProcessHandle.of(reading.agent().pane().pid()).filter(ProcessHandle::isAlive).isEmpty());
		assertThat(this.fleet.tmux().sessions()).isEmpty();
		assertThat(folders()).isZero();
		assertRestored();
	}

	@Test
	void restoreWhenTheServerWasKilledBringsTheTeamBack() {
		this.deployer.deploy(order(false, member("lead"), member("a")));
		this.server.tmux("kill-server");
		assertRestored();
	}

	@Test
	void restoreTellsWhatThereIsToDoForTheTeam() {
		this.deployer.deploy(order(false, member("lead"), member("a")));
		this.tasks.add("crew", TestFleet.callers(this.fleet).find(null),
				new NewTask("Count the words", null, null, List.of()));
		TestLetters.send(this.letters, "crew:a", "Hello");
		this.server.tmux("kill-server");
		assertThat(restorer().restore(List.of("crew"), LIMIT).work())
			.containsExactly(new TeamRestored.Work("crew", 1, 1));
	}

	@Test
	void deployTellsEachMemberWhoItIsAndWithWhomItWorks() {
		PlanMember lead = new PlanMember("lead", "orchestrator", null, 1, List.of(), null, null, false, "Lead {team}.");
		PlanMember shell = new PlanMember("console", "ops", "shell", 1, List.of(), null, null, false, null);
		this.deployer.deploy(order(false, lead, member("a"), shell));
		assertThat(this.told).containsOnlyKeys("lead", "a");
		assertThat(this.told.get("lead")).startsWith("You are crew:lead, in the role 'orchestrator'.")
			.contains("\nYour team 'crew' has besides you: console (ops); a (qa).\n")
			.endsWith("\nYour task:\nLead crew.");
		assertThat(this.told.get("a")).endsWith("\nYou have no task yet. Wait until you are given one.");
		this.told.clear();
		this.server.tmux("kill-server");
		restorer().restore(List.of("crew"), LIMIT);
		// The conversation of this program does not go on, so that it knows nothing.
		assertThat(this.told).containsOnlyKeys("lead", "a");
	}

	@Test
	void deployOfOneNameTwiceAtOnceStartsOneTeam() throws Exception {
		List<Callable<Integer>> deployments = Collections.nCopies(2, () -> {
			try {
				return this.deployer.deploy(order(false, member("lead"), member("a"))).members().size();
			}
			catch (RefusedException ex) {
				return 0;
			}
		});
		assertThat(ParallelWork.all(deployments)).containsExactlyInAnyOrder(0, 2);
		assertThat(windows()).containsExactly("crew lead", "crew a");
		assertThat(folders()).isEqualTo(2);
	}

	@Test
	void memberAtADialogIsNotReadyAndKeepsItsTeam() {
		TeamDeployed deployed = this.deployer
			.deploy(order(false, member("lead"), member("a", "--fault", "trust-dialog")));
		assertThat(deployed.exitCode()).isEqualTo(ExitCode.REFUSED);
		assertThat(deployed.members()).extracting(TeamDeployed.Member::ready).containsExactly(true, false);
		assertThat(this.told).containsOnlyKeys("lead");
	}

	@Test
	void teamThatIsSavedCanBeDeployedByItsPlan() throws Exception {
		PlanMember lead = new PlanMember("lead", "orchestrator", null, 1, List.of("--think", "1"), null, null, false,
				"Lead: {team}\nwell.");
		this.deployer.deploy(order(false, lead, member("a")));
		Path file = this.server.directory().resolve("again.yaml");
		Files.writeString(file, new TeamSaver(this.teams, GitSample.workTrees()).plan("crew"));
		TeamPlan plan = new TeamPlans(this.server.directory(), BriefingSamples.roles(), TestPrograms.shipped())
			.read(file.toString());
		assertThat(plan.description()).isEqualTo("A crew.");
		assertThat(plan.team(null)).containsExactly(
				new PlanMember("lead", "orchestrator", "demo", 1, List.of("--think", "1"), null, null, false,
						"Lead: {team}\nwell."),
				new PlanMember("a", "qa", "demo", 1, List.of(), null, null, false, null));
	}

	@Test
	void membersWithWorkTreesWorkThereAndAreToldTheirBranches() {
		Path project = GitSample.at(this.server.directory().resolve("project")).project();
		PlanMember a = new PlanMember("a", "qa", null, 1, List.of(), null, null, true, null);
		TeamOrder order = new TeamOrder(new TeamPlan("crew", "A crew.", Map.of(), List.of(member("lead"), a)),
				new SessionName("crew"), null, project, null, "demo", Map.of(), false, LIMIT);
		assertThat(this.deployer.preview(order).members()).hasSize(2);
		assertThat(project.resolveSibling("project.worktrees")).doesNotExist();
		this.deployer.deploy(order);
		Path root = project.resolveSibling("project.worktrees/crew/a");
		assertThat(this.server.tmux("list-panes", "-a", "-F", "#{pane_current_path}").lines())
			.containsExactly(project.toString(), root.toString());
		assertThat(this.told.get("a"))
			.contains("You work in " + root + ", a git work tree of your own, on the branch " + "orc/crew/a.");
		assertThat(new TeamWorkTrees(this.fleet.agents(), GitSample.workTrees()).summaries(this.fleet.agents().list())
			.values()).containsExactly("even");
		assertThat(this.told.get("lead")).contains("You work in " + project + ".");
	}

	private TeamRestorer restorer() {
		return new TeamRestorer(this.teams, this.briefings, this.tasks, this.letters, lock());
	}

	private void assertRestored() {
		TeamRestored restored = restorer().restore(List.of("crew"), LIMIT);
		assertThat(restored.exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(windows()).containsExactly("crew lead", "crew a");
	}

	private List<String> windows() {
		return this.server.tmux("list-panes", "-a", "-F", "#{session_name} #{window_name}").lines().toList();
	}

	private long folders() throws Exception {
		try (Stream<Path> folders = Files.list(this.server.directory().resolve("agents"))) {
			return folders.count();
		}
	}

	private TeamOrder order(boolean partial, PlanMember... members) {
		return new TeamOrder(new TeamPlan("crew", "A crew.", Map.of(), List.of(members)), new SessionName("crew"), null,
				this.server.directory(), null, "demo", Map.of(), partial, LIMIT);
	}

	private static PlanMember member(String name, String... arguments) {
		return new PlanMember(name, "qa", null, 1, List.of(arguments), null, null, false, null);
	}

}
