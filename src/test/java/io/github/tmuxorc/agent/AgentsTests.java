package io.github.tmuxorc.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneProgram;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class AgentsTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

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
	void listWhenNoServerRunsIsEmpty() {
		assertThat(this.fleet.agents().list()).isEmpty();
	}

	@Test
	void listWhenPanesHaveNoAgentsLeavesThemOut() {
		this.server.startSession("shells");
		assertThat(this.fleet.agents().list()).isEmpty();
	}

	@Test
	void listWhenOptionsOfAPaneAreStrangeStillListsIt() {
		this.server.startSession("shells");
		for (String option : List.of(Agent.NAME, Agent.PROGRAM, Agent.STARTED, Agent.EVENT, Agent.FOLDER)) {
			this.server.tmux("set-option", "-p", "-t", "shells", option, "strange");
		}
		List<AgentReading> readings = this.fleet.agents().states(this.fleet.agents().list());
		assertThat(readings).singleElement()
			.satisfies((reading) -> assertThat(reading.agent().name()).isEqualTo("strange"))
			.satisfies((reading) -> assertThat(reading.state().state()).isEqualTo(AgentState.STARTING));
	}

	@Test
	void findWhenNameMatchesSeveralListsThem() {
		Agent first = TestFleet.start(this.fleet, "qa").agent();
		Agent second = this.fleet.launcher()
			.launch(new AgentStart("qa", "qa", "other", "demo", null, null, null, List.of(), LIMIT))
			.reading()
			.agent();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.fleet.agents().find("qa"))
			.withMessageStartingWith("Several agents are called 'qa'. Use one of: ")
			.withMessageContaining(first.pane().id() + " (work:qa)")
			.withMessageContaining(second.pane().id() + " (other:qa)");
		assertThat(this.fleet.agents().find("other:qa").pane().id()).isEqualTo(second.pane().id());
		assertThat(this.fleet.agents().find(first.pane().id().value()).address()).isEqualTo("work:qa");
	}

	@Test
	void findWhenThereIsNoneNamesTheRemedy() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.fleet.agents().find("qa2"))
			.withMessage("No agent is called 'qa2'. Run 'agent list' to see the agents.");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.fleet.agents().find("%99"));
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> this.fleet.agents().find(""));
	}

	@Test
	void findWhenNameIsAPrefixFindsNothing() {
		TestFleet.start(this.fleet, "developer");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.fleet.agents().find("dev"));
	}

	@Test
	void killWhenOthersAreThereEndsOnlyThatAgent() {
		this.server.startSession("work");
		Agent one = TestFleet.start(this.fleet, "one").agent();
		TestFleet.start(this.fleet, "two");
		this.fleet.terminal().kill(one);
		assertThat(this.fleet.agents().list()).extracting(Agent::name).containsExactly("two");
		assertThat(this.server.tmux("list-windows", "-t", "=work", "-F", "#{window_name}")).contains("two")
			.hasLineCount(2);
		assertThat(one.folder().path()).doesNotExist();
	}

	@ParameterizedTest
	@CsvSource({ "d\\033[2melete all\\033[0m, IDLE", "delete all, DRAFT", "\\033[38;5;2mdelete all\\033[0m, DRAFT",
			"x, DRAFT" })
	void textBehindTheCursorIsASuggestionOnlyIfItIsFaint(String text, AgentState state) {
		String rule = "─".repeat(30);
		String screen = rule + "\\r\\n❯ " + text + "\\r\\n" + rule + "\\r\\n  ? for shortcuts\\033[2;3H";
		PaneId pane = this.fleet.tmux()
			.start(new PaneProgram(new SessionName("work"), "a", "/", Map.of(),
					List.of("sh", "-c", "stty -echo; printf '" + screen + "'; exec cat"),
					Map.of(Agent.NAME, "a", Agent.PROGRAM, "claude", Agent.STARTED, "0", Agent.EVENT,
							"SessionStart " + Instant.now().getEpochSecond())));
		Agent agent = this.fleet.agents().read(pane);
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.fleet.agents().state(agent).state().state()).isEqualTo(state));
	}

	@Test
	void stateWhenProcessWasKilledIsExitedAtOnce() throws Exception {
		Agent agent = TestFleet.start(this.fleet, "a").agent();
		ProcessHandle.of(agent.pane().pid()).orElseThrow().destroyForcibly();
		AgentReading reading = this.fleet.watch()
			.until(agent, LIMIT, (now) -> now.state().state() == AgentState.EXITED);
		assertThat(reading.state().state()).isEqualTo(AgentState.EXITED);
		assertThat(reading.state().evidence()).isEqualTo("exit status 137");
		assertThat(reading.state().source()).isEqualTo("process");
	}

	@Test
	void readWhenSinceIsGivenReturnsOnlyWhatIsNew() {
		Agent agent = TestFleet.start(this.fleet, "a").agent();
		AgentScreen before = this.fleet.terminal().read(agent, 50, null);
		assertThat(before.text().text()).contains("❯");
		AgentScreen after = this.fleet.terminal().read(agent, 50, before.position());
		assertThat(after.text().text()).isEmpty();
		assertThat(after.missed()).isFalse();
	}

}
