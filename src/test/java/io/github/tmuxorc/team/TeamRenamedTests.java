package io.github.tmuxorc.team;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentStart;
import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Teams whose sessions somebody renames.
 */
@ExtendWith(TmuxServerExtension.class)
class TeamRenamedTests {

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private TestTeams crew;

	@BeforeEach
	void deploy(TmuxServer server) {
		this.server = server;
		this.crew = new TestTeams(server);
		this.crew.deployer().deploy(order("crew"));
	}

	@Test
	void teamKeepsItsNameAndIsFoundByThatOfItsSession() {
		rename("crew", "shop");
		for (String name : List.of("crew", "shop")) {
			assertThat(this.crew.commands().status(name).members())
				.extracting(TeamStatus.Member::team, TeamStatus.Member::name, TeamStatus.Member::state)
				.containsExactly(tuple("crew", "lead", "idle"), tuple("crew", "a", "idle"));
			assertThat(find(name + ":a").address()).isEqualTo("crew:a");
		}
		assertThat(this.crew.commands().list().teams())
			.containsExactly(new TeamList.Entry("crew", "shop", 2, 0, 0, "crew", this.server.directory().toString()));
		assertThat(this.crew.restoring().save("shop", null).plan()).contains("name: lead", "name: a");
	}

	@Test
	void membersThatComeOrComeBackLiveInTheSessionThatItHasNow() {
		rename("crew", "shop");
		this.server.tmux("kill-pane", "-t", find("a").pane().id().value());
		assertThat(this.crew.commands().status("shop").members()).extracting(TeamStatus.Member::state)
			.containsExactly("idle", "gone");
		assertThat(this.crew.restoring().restore("shop", null, null).exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(this.crew.windows()).containsExactly("shop lead", "shop a");
		this.crew.fleet()
			.launcher()
			.launch(new AgentStart("b", "qa", "crew", "demo", null, null, null, List.of(), TestTeams.LIMIT));
		assertThat(find("crew:b").pane().sessionName()).isEqualTo("shop");
		this.server.tmux("kill-pane", "-t", find("lead").pane().id().value());
		assertThat(this.crew.deployer().complete(order("crew")).exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(this.crew.windows()).containsExactly("shop lead", "shop a", "shop b");
		assertThat(this.crew.commands().stop("shop", null, true, null, null).members())
			.extracting(TeamStopped.Member::team)
			.containsOnly("crew");
		assertThat(this.crew.fleet().tmux().sessions()).isEmpty();
		assertThat(this.crew.commands().status("crew").members()).extracting(TeamStatus.Member::state)
			.containsExactly("gone", "gone", "gone");
	}

	@Test
	void teamsWhoseSessionsAreSwappedAreNotMixed() {
		this.crew.deployer().deploy(order("other"));
		rename("crew", "between");
		rename("other", "crew");
		rename("between", "other");
		assertThat(find("crew:lead").pane().sessionName()).isEqualTo("other");
		assertThat(find("other:lead").pane().sessionName()).isEqualTo("crew");
		this.server.tmux("kill-pane", "-t", find("crew:a").pane().id().value());
		assertThat(this.crew.commands().status("crew").members()).extracting(TeamStatus.Member::state)
			.containsExactly("idle", "gone");
		assertThat(this.crew.restoring().restore("crew", null, null).exitCode()).isEqualTo(ExitCode.DONE);
		assertThat(find("crew:a").pane().sessionName()).isEqualTo("other");
		this.crew.commands().stop("crew", null, true, null, null);
		assertThat(this.crew.teams().living()).extracting(Agent::address).containsExactly("other:lead", "other:a");
	}

	@Test
	void teamIsNotStartedWhereOneOfItsNameLivesOrAnotherHasItsSession() {
		this.crew.commands().stop("crew", null, true, null, null);
		this.crew.deployer().deploy(order("other"));
		rename("other", "crew");
		TeamRestored restored = this.crew.restoring().restore("crew", null, null);
		assertThat(restored.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(restored.toString()).contains("The session 'crew' is that of team 'other', not of 'crew'.");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.crew.deployer().deploy(order("other")))
			.withMessage("The team 'other' lives already, in the session 'crew'. Choose another name, or stop that team"
					+ " first.");
		assertThat(this.crew.windows()).containsExactly("crew lead", "crew a");
		assertThat(this.crew.teams().living()).extracting(Agent::address).containsExactly("other:lead", "other:a");
	}

	private Agent find(String name) {
		return this.crew.fleet().agents().find(name);
	}

	private void rename(String session, String name) {
		this.server.tmux("rename-session", "-t", "=" + session, name);
	}

	private TeamOrder order(String session) {
		TeamOrder order = this.crew.order(false, TestTeams.member("lead"), TestTeams.member("a"));
		return new TeamOrder(order.plan(), new SessionName(session), null, order.project(), null, "demo", order.set(),
				false, TestTeams.LIMIT);
	}

}
