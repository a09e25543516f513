package io.github.tmuxorc.team;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.Messenger;
import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.role.BriefingSamples;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.surface.CommandCatalog;
import io.github.tmuxorc.task.TestBoards;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;
import io.github.tmuxorc.worktree.GitSample;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(TmuxServerExtension.class)
class TeamBriefingsTests {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private AgentFleet fleet;

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.server = server;
		this.fleet = TestFleet.on(server);
	}

	@Test
	void memberThatAsksOnceItWasReadyIsToldOfAsItIsNow() {
		TeamDeployed deployed = deploy((agent, _) -> {
			this.server.tmux("send-keys", "-t", agent.pane().id().value(), "delete it", "Enter");
			Awaitility.await()
				.atMost(LIMIT)
				.until(() -> this.fleet.agents().reading(agent).state().state() == AgentState.WAITING);
			throw new RefusedException("Agent 'a' asks.", "Answer it.");
		});
		assertThat(deployed.exitCode()).isEqualTo(ExitCode.REFUSED);
		TeamDeployed.Member member = deployed.members().getFirst();
		assertThat(member.state()).isEqualTo("waiting");
		assertThat(member.problem()).hasToString("It was not told its task. Agent 'a' asks. Answer it.");
	}

	@Test
	void memberThatIsGoneOnceItWasReadyIsNotReady() {
		TeamDeployed deployed = deploy((agent, _) -> {
			this.server.tmux("kill-pane", "-t", agent.pane().id().value());
			throw new RefusedException("Agent 'a' is gone.", "Start it.");
		});
		assertThat(deployed.exitCode()).isEqualTo(ExitCode.FAILED);
	}

	private TeamDeployed deploy(Messenger messenger) {
		TeamBriefings briefings = new TeamBriefings(this.fleet.agents(), messenger,
				BriefingSamples.briefings(CommandCatalog.of(new DefaultListableBeanFactory())), GitSample.workTrees());
		TeamDeployer deployer = new TeamDeployer(this.fleet,
				new TeamRecords(Store.in(this.server.directory()), this.server.socket().toString()),
				new TeamRequirements(TestBoards.in(this.server.directory()), TestFleet.callers(this.fleet)), briefings,
				new TeamWorkTrees(this.fleet.agents(), GitSample.workTrees()),
				new TeamLock(this.server.directory().resolve("teams.lock")), Clock.systemUTC());
		PlanMember member = new PlanMember("a", "qa", null, 1, List.of(), null, null, false, null);
		return deployer.deploy(new TeamOrder(new TeamPlan("crew", "A crew.", Map.of(), List.of(member)),
				new SessionName("crew"), null, this.server.directory(), null, "demo", Map.of(), false, LIMIT));
	}

}
