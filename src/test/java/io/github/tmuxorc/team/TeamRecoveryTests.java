package io.github.tmuxorc.team;

import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.message.mail.TestLetters;
import io.github.tmuxorc.process.ParallelWork;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.task.TestBoards;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Teams that were cut off, killed or stopped, and come back.
 */
@ExtendWith(TmuxServerExtension.class)
class TeamRecoveryTests {

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private TestTeams crew;

	@BeforeEach
	void create(TmuxServer server) {
		this.server = server;
		this.crew = new TestTeams(server);
	}

	@Test
	void teamIsOnRecordBeforeItIsReadyAndForgottenIfItIsEnded() throws Exception {
		TeamOrder order = this.crew.order(false, TestTeams.member("lead"),
				TestTeams.member("a", "--fault", "slow-start=600000"));
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<TeamDeployed> deployment = threads.submit(() -> this.crew.deployer().deploy(order));
			try {
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.until(() -> this.crew.teams().records().find("crew") != null);
			}
			finally {
				threads.shutdownNow();
			}
			assertThat(deployment).failsWithin(TestTeams.LIMIT);
		}
		assertThat(this.crew.teams().records().all()).isEmpty();
		assertThat(this.crew.teams().names()).isEmpty();
		assertThat(this.crew.fleet().tmux().sessions()).isEmpty();
	}

	@Test
	void resumeTellsWhoWasNotToldBeforeItWasCutOff() {
		TeamOrder order = this.crew.order(false, TestTeams.member("lead"), TestTeams.member("a"));
		assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> this.crew.deployer((agent, _) -> {
			throw new CancelledException("It was cut off.", "Go on.");
		}).deploy(order));
		assertThat(this.crew.deployer().complete(order).exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(this.crew.told()).containsOnlyKeys("lead", "a");
		this.crew.told().clear();
		this.crew.deployer().complete(order);
		assertThat(this.crew.told()).isEmpty();
	}

	@Test
	void restoreTwiceAtOnceBringsEachMemberBackOnce() throws Exception {
		this.crew.deployer().deploy(this.crew.order(false, TestTeams.member("lead"), TestTeams.member("a")));
		this.server.tmux("kill-server");
		List<TeamRestored> both = ParallelWork
			.all(Collections.nCopies(2, () -> this.crew.restorer().restore(List.of("crew"), TestTeams.LIMIT)));
		assertThat(both).extracting((restored) -> restored.members().size()).containsExactlyInAnyOrder(0, 2);
		assertThat(both).extracting(TeamRestored::exitCode).containsOnly(ExitCode.DONE);
		assertThat(this.crew.windows()).containsExactly("crew lead", "crew a");
		assertThat(this.server.directory().resolve("teams.lock")).doesNotExist();
	}

	@Test
	void memberThatWasNeverStartedIsMissing() {
		this.crew.deployer().deploy(this.crew.order(false, TestTeams.member("lead")));
		TeamRecord record = Objects.requireNonNull(this.crew.teams().records().find("crew"));
		this.crew.teams()
			.records()
			.keep(new TeamRecord("crew", record.plan(), record.description(), record.project(), record.deployed(),
					List.of(record.members().getFirst(), new TeamRecord.Member("a", null, false, null, false))));
		for (@Nullable
		String session : new @Nullable String[] { "crew", null }) {
			assertThat(this.crew.commands().status(session).members())
				.extracting(TeamStatus.Member::name, TeamStatus.Member::state)
				.containsExactly(tuple("lead", "idle"), tuple("a", "missing"));
		}
		assertThat(this.crew.commands().list().teams()).extracting(TeamList.Entry::living, TeamList.Entry::missing)
			.containsExactly(tuple(1L, 1L));
		assertThat(this.crew.commands().list().toString()).containsPattern("crew +1 +0 +1 +crew");
		for (@Nullable
		String session : new @Nullable String[] { "crew", null }) {
			assertThat(this.crew.restoring().restore(session, null, null))
				.hasToString("Nothing is gone.\nNever started: crew:a; 'team deploy' with --resume does it.");
		}
		assertThat(this.crew.restoring().save("crew", null).plan())
			.startsWith("# Left out, because they were never started: crew:a\ndescription:");
		assertThat(this.crew.commands().status("crew").toString())
			.endsWith("\nWho is missing was never started; 'team deploy' with --resume does it.");
	}

	@Test
	void memberThatWasKilledIsGoneAndComesBackInItsPane() {
		this.crew.deployer().deploy(this.crew.order(false, TestTeams.member("lead"), TestTeams.member("a")));
		List<Agent> before = this.crew.teams().living();
		kill(before.get(1));
		assertThat(this.crew.commands().list().teams())
			.containsExactly(new TeamList.Entry("crew", null, 1, 1, 0, "crew", this.server.directory().toString()));
		assertThat(this.crew.commands().status("crew").members()).extracting(TeamStatus.Member::state)
			.containsExactly("idle", "gone");
		TeamRestored restored = this.crew.restorer().restore(List.of("crew"), TestTeams.LIMIT);
		assertThat(restored.exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(restored.members()).extracting(TeamRestored.Member::pane)
			.containsExactly(before.get(1).pane().id().value());
		kill(before.get(1));
		assertThat(this.crew.deployer()
			.complete(this.crew.order(false, TestTeams.member("lead"), TestTeams.member("a")))
			.exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(this.crew.teams().living()).extracting((agent) -> agent.pane().id())
			.containsExactlyElementsOf(before.stream().map((agent) -> agent.pane().id()).toList());
	}

	private void kill(Agent member) {
		long process = this.crew.fleet().agents().find(member.name()).pane().pid();
		ProcessHandle.of(process).orElseThrow().destroyForcibly();
		Awaitility.await()
			.atMost(TestTeams.LIMIT)
			.until(() -> this.crew.fleet().agents().find(member.name()).pane().dead());
	}

	@Test
	void teamThatHasNothingToStopOrRestoreIsNoMistake() {
		this.crew.deployer().deploy(this.crew.order(false, TestTeams.member("lead")));
		assertThat(this.crew.restoring().restore("crew", null, null)).hasToString("Nothing is gone.");
		assertThat(this.crew.restoring().restore(null, null, null)).hasToString("Nothing is gone.");
		this.crew.commands().stop("crew", null, true, null, null);
		assertThat(this.crew.commands().stop("crew", null, null, null, null)).hasToString("Nothing runs.");
		assertThat(this.crew.commands().stop(null, null, null, null, null)).hasToString("Nothing runs.");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.crew.commands().stop("other", null, null, null, null))
			.withMessageStartingWith("There is no such team 'other'.");
	}

	@Test
	void stopThatForgetsLeavesNothingToTheNextTeamOfItsName() {
		this.crew.deployer().deploy(this.crew.order(false, TestTeams.member("lead"), TestTeams.member("a")));
		for (String team : List.of("crew", "crews")) {
			TestBoards.add(this.crew.tasks(), team, "one");
			TestBoards.add(this.crew.tasks(), team, "two");
			TestLetters.send(this.crew.letters(), team + ":lead", "old");
		}
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.crew.commands().stop("crew", null, null, true, null))
			.withMessageStartingWith("Nothing was changed");
		assertThat(this.crew.commands().stop("crew", null, true, true, null).toString())
			.endsWith("\nForgot 'crew'; deleted with it: tasks 2, letters 1.");
		assertThat(this.crew.teams().names()).isEmpty();
		assertThat(this.crew.tasks().teams()).containsExactly("crews");
		assertThat(this.crew.letters().waitingIn("crew")).isZero();
		assertThat(this.crew.letters().waitingIn("crews")).isEqualTo(1);
		assertThat(this.crew.commands().stop("crews", null, true, true, null))
			.hasToString("Nothing runs.\nForgot 'crews'; deleted with it: tasks 2, letters 1.");
	}

	@Test
	void stopThatForgetsKeepsTheBoardThatATeamOnAnotherServerHas() {
		this.crew.deployer().deploy(this.crew.order(false, TestTeams.member("lead")));
		TestBoards.add(this.crew.tasks(), "crew", "one");
		Store.in(this.server.directory()).transact((connection) -> {
			try (Statement copy = connection.createStatement()) {
				return copy.executeUpdate("insert into agent_start (folder, socket, session, name, role, program,"
						+ " arguments, directory, pane, started) select folder || '2', '/far', session, name, role,"
						+ " program, arguments, directory, pane, started from agent_start");
			}
		});
		assertThat(this.crew.commands().stop("crew", null, true, true, null).toString())
			.endsWith("\nForgot 'crew'. Its board and its letters stay, because they are also those of the team of that"
					+ " name on /far.");
		assertThat(this.crew.tasks().board("crew").tasks()).hasSize(1);
	}

	@Test
	void saveTakesOneTeamAndANewFile() {
		TeamOrder order = this.crew.order(false, TestTeams.member("lead"));
		this.crew.deployer().deploy(order);
		this.crew.deployer()
			.deploy(new TeamOrder(order.plan(), new SessionName("other"), null, order.project(), null, "demo",
					order.set(), false, TestTeams.LIMIT));
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> this.crew.restoring().save(null, null))
			.withMessage("There are several teams: crew, other. Name one.");
		String file = this.server.directory().resolve("saved.yaml").toString();
		this.crew.restoring().save("crew", file);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.crew.restoring().save("other", file))
			.withMessage("There is a file " + file + " already; nothing was written. Give a new one.");
	}

	@Test
	void memberThatAsksIsToldOnceItWasAnswered() {
		TeamDeployed deployed = this.crew.deployer()
			.deploy(this.crew.order(false, TestTeams.member("lead"), TestTeams.member("a", "--fault", "trust-dialog")));
		assertThat(deployed.exitCode()).isEqualTo(ExitCode.REFUSED);
		assertThat(deployed.toString()).endsWith("\n" + TeamDeployed.ASKED);
		assertThat(this.crew.told()).containsOnlyKeys("lead");
		TeamRestored restored = this.crew.restorer().restore(List.of("crew"), TestTeams.LIMIT);
		assertThat(restored.exitCode()).isEqualTo(ExitCode.REFUSED);
		assertThat(restored.toString()).contains("\n" + TeamDeployed.ASKED + "\n");
		Agent asking = this.crew.fleet().agents().find("a");
		this.server.tmux("send-keys", "-t", asking.pane().id().value(), "Enter");
		Awaitility.await()
			.atMost(TestTeams.LIMIT)
			.until(() -> "idle".equals(this.crew.fleet().agents().reading(asking).state().state().toString()));
		assertThat(this.crew.restorer().restore(List.of("crew"), TestTeams.LIMIT).exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(this.crew.told()).containsOnlyKeys("lead", "a");
	}

	@Test
	void memberThatIsReadyLaterIsToldByTheNextRestore() {
		this.crew.deployer().deploy(this.crew.order(false, TestTeams.member("lead", "--fault", "slow-start=2000")));
		this.crew.told().clear();
		this.server.tmux("kill-server");
		TeamRestored late = this.crew.restorer().restore(List.of("crew"), Duration.ZERO);
		assertThat(late.exitCode()).isEqualTo(ExitCode.TIME_LIMIT);
		assertThat(late.toString()).contains("\ncrew:lead: ");
		assertThat(this.crew.told()).isEmpty();
		Agent lead = this.crew.fleet().agents().find("lead");
		Awaitility.await()
			.atMost(TestTeams.LIMIT)
			.until(() -> "idle".equals(this.crew.fleet().agents().reading(lead).state().state().toString()));
		assertThat(this.crew.restorer().restore(List.of("crew"), TestTeams.LIMIT).exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(this.crew.told()).containsOnlyKeys("lead");
	}

}
