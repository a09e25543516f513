package io.github.tmuxorc.agent;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.TmuxPane;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class CallersTests {

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
	void callerWhenAnAgentStartedUsIsThatAgent() {
		pane("other", "qa");
		TmuxPane pane = pane("work", "qa");
		Caller caller = startedBy(pane).find(null);
		assertThat(caller).isEqualTo(new Caller("qa", "work", false));
		assertThat(caller.address()).isEqualTo("work:qa");
	}

	@Test
	void callerWhenEnvironmentNamesAnAgentsPaneIsThatAgent() {
		assertThat(in(pane("work", "qa"), Set.of()).find(null).address()).isEqualTo("work:qa");
	}

	@Test
	void callerWhenEnvironmentIsThatOfAnotherPaneIsWhoStartedUs() {
		TmuxPane other = pane("other", "dev");
		assertThat(in(other, Set.of(pane("work", "qa").pid())).find(null).address()).isEqualTo("work:qa");
	}

	@Test
	void callerWhenInAPaneWithoutAnAgentIsThePersonInThatSession() {
		pane("other", "qa");
		Caller caller = startedBy(pane("work", "")).find(null);
		assertThat(caller).isEqualTo(new Caller("person", "work", true));
		assertThat(caller.address()).isEqualTo("person");
	}

	@Test
	void callerWhenOutsideOfTmuxIsThePerson() {
		assertThat(outside().find(null)).isEqualTo(new Caller("person", null, true));
		pane("work", "qa");
		assertThat(outside().find(null)).isEqualTo(new Caller("person", null, true));
	}

	@Test
	void callerWhenSaidToBeAnotherIsThatOne() {
		TmuxPane pane = pane("work", "qa");
		pane("other", "dev");
		assertThat(outside().find("dev").address()).isEqualTo("other:dev");
		assertThat(startedBy(pane).find("other:dev").address()).isEqualTo("other:dev");
		assertThat(startedBy(pane).find("person")).isEqualTo(new Caller("person", "work", true));
	}

	@Test
	void callerWhenSeveralAreCalledSoIsTheOneInOurSession() {
		TmuxPane pane = pane("work", "");
		pane("work", "qa");
		pane("other", "qa");
		assertThat(startedBy(pane).find("qa").address()).isEqualTo("work:qa");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> outside().find("qa"))
			.withMessageStartingWith("Several agents are called 'qa'.");
	}

	@Test
	void callerWhenSeveralAreCalledSoIsTheOneInTheTeamThatTheCallIsFor() {
		TmuxPane pane = pane("work", "qa");
		pane("other", "qa");
		assertThat(outside().find("qa", "work").address()).isEqualTo("work:qa");
		assertThat(startedBy(pane).find("qa", "other").address()).isEqualTo("other:qa");
		assertThat(startedBy(pane).find(null, "other").address()).isEqualTo("work:qa");
	}

	@Test
	void callerWhenSaidToBeNobodyNamesTheRemedy() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> outside().find("nobody"))
			.withMessage("No agent is called 'nobody'. Run 'agent list' to see the agents.");
	}

	private TmuxPane pane(String session, String agent) {
		if (this.fleet.tmux().sessions().stream().anyMatch((other) -> other.name().equals(session))) {
			this.server.tmux("split-window", "-t", "=" + session + ":", "/bin/sh");
		}
		else {
			this.server.startSession(session);
		}
		String id = this.server.tmux("display-message", "-p", "-t", "=" + session + ":", "#{pane_id}");
		this.server.tmux("set-option", "-p", "-t", id, Agent.NAME, agent);
		return this.fleet.tmux()
			.panes()
			.stream()
			.filter((pane) -> pane.id().value().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private Callers startedBy(TmuxPane pane) {
		return callers(Map.of(), Set.of(pane.pid()));
	}

	private Callers in(TmuxPane pane, Set<Long> processes) {
		return callers(Map.of("TMUX", this.server.socket() + ",1,0", "TMUX_PANE", pane.id().value()), processes);
	}

	private Callers outside() {
		return callers(Map.of(), Set.of());
	}

	private Callers callers(Map<String, String> environment, Set<Long> processes) {
		return new Callers(this.fleet.agents(), new OwnPane(this.fleet.tmux(), environment, processes));
	}

}
