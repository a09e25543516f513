package io.github.tmuxorc.agent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class AgentLauncherTests {

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
	void launchWhenSessionIsNewStartsTheAgentAsThePanesOwnProcess() {
		AgentReading reading = TestFleet.start(this.fleet, "a");
		assertThat(reading.state().state()).isEqualTo(AgentState.IDLE);
		assertThat(this.server.tmux("list-panes", "-a", "-F",
				"#{session_name} #{window_name} #{pane_current_command} #{remain-on-exit}"))
			.isEqualTo("work a java on");
	}

	@Test
	void launchWhenNoNameIsGivenTakesTheLowestThatIsFree() {
		List<String> names = Stream.of("qa", "qa", "qa")
			.map((role) -> this.fleet.launcher().launch(start(null, role, "work", List.of())))
			.map((launch) -> launch.reading().agent().name())
			.toList();
		assertThat(names).containsExactly("qa", "qa-2", "qa-3");
		assertThat(this.fleet.launcher().launch(start(null, "qa", "other", List.of())).reading().agent().address())
			.isEqualTo("other:qa");
	}

	@Test
	void launchWhenNameIsTakenInTheSessionIsRefusedAndStartsNothing() {
		TestFleet.start(this.fleet, "a");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> TestFleet.start(this.fleet, "a"))
			.withMessage("Session 'work' has an agent called 'a'. "
					+ "Choose another --name, or run 'agent kill work:a' first.");
		assertThat(this.fleet.agents().list()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "a b", "a:b", "a.b", "a;b", "a#b", "%1", "a=b", "$(touch x)", "a'b", "-a", "a\nb" })
	void launchWhenNameIsNoneIsAUsageErrorAndStartsNothing(String name) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> TestFleet.start(this.fleet, name))
			.withMessageStartingWith("'" + name + "' cannot be the name of an agent. Use letters, digits");
		assertThat(this.fleet.agents().list()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "prüfer", "テスト", "qa_2-b", "9" })
	void launchWhenNameHasLettersOfAnyScriptIsFoundByIt(String name) {
		TestFleet.start(this.fleet, name);
		assertThat(this.fleet.agents().find("work:" + name).name()).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "two words", "it's", "a;", "100%", "a#b", "größe=1" })
	void launchWhenSessionHasAnOddNameLivesInIt(String session) {
		Agent agent = this.fleet.launcher().launch(start("a", "qa", session, List.of())).reading().agent();
		assertThat(agent.pane().sessionName()).isEqualTo(session);
		assertThat(this.fleet.agents().find(session + ":a").pane().id()).isEqualTo(agent.pane().id());
	}

	@Test
	void launchWhenProgramEndsTellsItsLastLinesAndClosesThePane() throws Exception {
		TestFleet.start(this.fleet, "a");
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> TestFleet.start(this.fleet, "b", "crash-on-start"))
			.withMessageContaining("The program 'demo' ended at its start (exit status 70).")
			.withMessageContaining("Its last lines tell why")
			.withMessageContaining("Error: Cannot find module 'agent'");
		assertThat(this.fleet.agents().list()).hasSize(1);
		try (Stream<Path> folders = Files.list(this.server.directory().resolve("agents"))) {
			assertThat(folders).hasSize(1);
		}
	}

	@Test
	void launchWhenProgramAsksFirstIsWaitingWithItsQuestion() {
		AgentReading reading = TestFleet.start(this.fleet, "a", "trust-dialog");
		assertThat(reading.state().state()).isEqualTo(AgentState.WAITING);
		assertThat(reading.state().evidence()).contains("trust");
	}

	@Test
	void launchWhenProgramIsNotReadyInTimeSaysSoAndLeavesItRunning() {
		AgentStart slow = new AgentStart("a", "qa", "work", "demo", null, null, null,
				List.of("--fault", "slow-start=60000"), Duration.ZERO);
		assertThatExceptionOfType(TimeLimitException.class).isThrownBy(() -> this.fleet.launcher().launch(slow))
			.withMessageContaining("was not ready within 0 s; it goes on.");
		assertThat(this.fleet.agents().state(this.fleet.agents().find("a")).state().state())
			.isEqualTo(AgentState.STARTING);
	}

	@Test
	void launchWhenFolderIsMissingIsNotFound() {
		AgentStart start = new AgentStart("a", "qa", "work", "demo", "/no/such/folder", null, null, List.of(), LIMIT);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.fleet.launcher().launch(start))
			.withMessage("There is no folder /no/such/folder. Give a folder that exists.");
	}

	@Test
	void launchWhenProgramIsUnknownNamesThoseThatAreKnown() {
		AgentStart start = new AgentStart("a", "qa", "work", "clod", null, null, null, List.of(), LIMIT);
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> this.fleet.launcher().launch(start))
			.withMessage(
					"No agent program is called 'clod'. Choose one of: claude, codex, demo, gemini, opencode, shell.");
	}

	// tmux 3.3 can lose what is printed in the very moment of the end.
	@ParameterizedTest
	@ValueSource(strings = { "exit 3", "sleep 2; exit 3", "echo why; sleep 0.3; exit 3" })
	void launchWhenProgramEndsSoonTellsHow(String script) {
		AgentStart start = new AgentStart("a", "qa", "work", "shell", null, null, null, List.of("sh", "-c", script),
				LIMIT);
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.fleet.launcher().launch(start))
			.withMessageStartingWith("The program 'shell' ended at its start (exit status 3). "
					+ (script.contains("why") ? "Its last lines tell why; its pane was closed:\n  why"
							: "It printed nothing; its pane was closed. Run it by hand to see why."));
		assertThat(this.fleet.agents().list()).isEmpty();
	}

	@Test
	void launchWhenFileIsNoProgramSaysSo() throws Exception {
		Path file = Files.writeString(this.server.directory().resolve("no-program"), "text");
		AgentStart start = new AgentStart("a", "qa", "work", "shell", null, null, null, List.of(file.toString()),
				LIMIT);
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.fleet.launcher().launch(start))
			.withMessage("The program '" + file + "' cannot be started. "
					+ "Install it, or put the folder that holds it on the PATH.");
		assertThat(this.fleet.agents().list()).isEmpty();
	}

	private static AgentStart start(@Nullable String name, String role, String session, List<String> arguments) {
		return new AgentStart(name, role, session, "demo", null, null, null, arguments, LIMIT);
	}

}
