package io.github.tmuxorc.team;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Deployments under a name that was deployed before, and what a failed one leaves to the
 * next.
 */
@ExtendWith(TmuxServerExtension.class)
class TeamDeployTwiceTests {

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
	void deployOfATeamThatCanComeBackIsRefusedAndTakesNothingOfIt() throws Exception {
		TeamOrder order = this.crew.order(false, TestTeams.member("lead"));
		this.crew.deployer().deploy(order);
		this.server.tmux("kill-server");
		TeamOrder other = TestTeams.order(Files.createDirectory(this.server.directory().resolve("other")), false,
				TestTeams.member("lead"));
		for (TeamOrder again : List.of(order, other)) {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.crew.deployer().deploy(again))
				.withMessageContaining(
						"A team called 'crew' of " + this.server.directory() + " does not run and is kept")
				.withMessageContaining("'team restore crew'");
		}
		assertThat(this.crew.teams().living()).isEmpty();
		assertThat(this.crew.restorer().restore(List.of("crew"), TestTeams.LIMIT).exitCode()).isEqualTo(ExitCode.DONE);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.crew.deployer().complete(other))
			.withMessageContaining("--project " + this.server.directory());
		assertThat(this.crew.commands().list().teams()).extracting(TeamList.Entry::project)
			.containsExactly(this.server.directory().toString());
	}

	@Test
	void teamOfWhichNobodyStartedGetsNoBoard() throws Exception {
		Path document = Files.writeString(this.server.directory().resolve("wanted.md"), "- [ ] Work\n");
		TeamOrder order = this.crew.order(true, TestTeams.member("lead", "--no-such-option"));
		TeamDeployed deployed = this.crew.deployer()
			.deploy(new TeamOrder(order.plan(), order.session(), null, order.project(), document, "demo", Map.of(),
					true, TestTeams.LIMIT));
		assertThat(deployed.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(deployed.tasks()).isNull();
		assertThat(this.crew.tasks().teams()).isEmpty();
	}

	@Test
	void resumeWithNewTasksTellsThatMembersDoNotKnowThem() throws Exception {
		TeamOrder order = this.crew.order(false, TestTeams.member("lead"));
		Path document = this.server.directory().resolve("wanted.md");
		TeamOrder required = new TeamOrder(order.plan(), order.session(), null, order.project(), document, "demo",
				Map.of(), false, TestTeams.LIMIT);
		Files.writeString(document, "- [ ] Work\n");
		assertThat(this.crew.deployer().deploy(required).problem()).isNull();
		assertThat(this.crew.deployer().complete(required).problem()).isNull();
		Files.writeString(document, "- [ ] Work\n- [ ] More\n");
		assertThat(this.crew.deployer().complete(required).problem()).asString().contains("'team broadcast crew TEXT'");
	}

}
