package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.host.Hosts;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.PaneFormat;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class AgentWaitCommandsTests {

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private AgentFleet fleet;

	private final Queue<String> progress = new ConcurrentLinkedQueue<>();

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.server = server;
		this.fleet = TestFleet.on(server);
	}

	@Test
	void statesAreThoseThatAnAgentCanHave() {
		assertThat(Stream.of(AwaitedState.values()).limit(AgentState.values().length).map(AwaitedState::state))
			.containsExactly(AgentState.values());
		assertThat(AwaitedState.values()).hasSize(AgentState.values().length + 1);
	}

	@Test
	void waitWhenOneAgentIsNamedReadsLikeItsStatus() {
		pose("a", TestFleet.IDLE);
		AgentsAwaited answer = await(List.of("a", "work:a"), null, null, 30);
		assertThat(answer.met()).containsExactly("a");
		assertThat(answer).hasToString(answer.agents().getFirst().toString());
		assertThat(this.progress).isEmpty();
	}

	@Test
	void waitWhenSeveralAreNamedIsForAllOfThem() {
		pose("a", TestFleet.IDLE);
		Agent late = pose("b", TestFleet.BUSY);
		CompletableFuture<AgentsAwaited> answer = CompletableFuture
			.supplyAsync(() -> await(List.of("a", "b"), null, null, 60));
		Awaitility.await().until(() -> this.progress.contains("Agent 'a' is idle, 1 of 2."));
		this.fleet.tmux().sendText(late.pane().id(), "\n".repeat(30) + TestFleet.IDLE + "\n");
		assertThat(answer.join().met()).containsExactly("a", "b");
		assertThat(answer.join()).asString().startsWith("The wait is over for a, b.\na (%0): idle\n");
		assertThat(this.progress).endsWith("Agent 'b' is idle, 2 of 2.");
	}

	@Test
	void waitWhenAnyWillDoIsOverWithTheFirst() {
		pose("a", TestFleet.BUSY);
		pose("b", TestFleet.IDLE);
		AgentsAwaited answer = await(List.of("a", "b"), null, true, 30);
		assertThat(answer.met()).containsExactly("b");
		assertThat(answer.agents()).extracting(AgentsAwaited.Entry::state)
			.containsExactly(AgentState.BUSY, AgentState.IDLE);
	}

	@Test
	void waitWhenAnyChangeWillDoIsOverWithTheFirst() {
		pose("a", TestFleet.DIALOG);
		Agent other = pose("b", TestFleet.IDLE);
		CompletableFuture<AgentsAwaited> answer = CompletableFuture
			.supplyAsync(() -> await(List.of("a", "b"), AwaitedState.ANY_CHANGE, null, 60));
		Awaitility.await().pollInterval(Duration.ofMillis(700)).until(() -> {
			boolean works = this.fleet.tmux().pane(other.pane().id(), PaneFormat.overview()).title().equals("\u280b");
			TestFleet.title(this.server, other, (works) ? "x" : "\u280b");
			return answer.isDone();
		});
		assertThat(answer.join().met()).containsExactly("b");
	}

	@Test
	void waitWhenTimeIsOverSaysWhatTheOthersDo() {
		pose("a", TestFleet.IDLE);
		pose("b", TestFleet.BUSY);
		assertFailure(ExitCode.TIME_LIMIT, () -> await(List.of("b"), null, null, 0),
				"Agent 'b' was not idle within 0 s; it is busy. "
						+ "Wait again with a longer --timeout, or run 'agent read b' to see what it does.");
		assertFailure(ExitCode.TIME_LIMIT, () -> await(List.of("a", "b"), null, null, 0),
				"1 of 2 agents were not idle within 0 s; b is busy. "
						+ "Wait again with a longer --timeout, or run 'agent read b' to see what it does.");
		assertFailure(ExitCode.TIME_LIMIT, () -> await(List.of("a", "b"), AwaitedState.WAITING, true, 0),
				"None of 2 agents was waiting within 0 s; a is idle, b is busy. "
						+ "Wait again with a longer --timeout, or run 'agent read a' to see what it does.");
		assertFailure(ExitCode.TIME_LIMIT, () -> await(List.of("a", "b"), AwaitedState.ANY_CHANGE, null, 0),
				"None of 2 agents changed within 0 s; a is idle, b is busy. "
						+ "Wait again with a longer --timeout, or run 'agent read a' to see what it does.");
	}

	@Test
	void waitWhenOneAsksOrEndsNamesIt() {
		pose("a", TestFleet.BUSY);
		Agent asks = pose("b", TestFleet.DIALOG);
		assertFailure(ExitCode.REFUSED, () -> await(List.of("a", "b"), null, null, 30),
				"Agent 'b' will not be idle: it asks 'Do you want to proceed?'. Answer the dialog in its pane "
						+ asks.pane().id() + ", then wait again.");
		ProcessHandle.of(asks.pane().pid()).orElseThrow().destroyForcibly();
		Awaitility.await().until(() -> this.fleet.tmux().pane(asks.pane().id()).dead());
		assertFailure(ExitCode.FAILED, () -> await(List.of("a", "b"), AwaitedState.IDLE, true, 30),
				"Agent 'b' has ended (exit status 137). Run 'agent read b' to see its screen.");
	}

	@Test
	void waitWhenAnAgentIsUnknownNamesIt() {
		pose("a", TestFleet.IDLE);
		assertFailure(ExitCode.NOT_FOUND, () -> await(List.of("a", "nobody"), null, null, 30),
				"No agent is called 'nobody'. Run 'agent list' to see the agents.");
		assertFailure(ExitCode.USAGE, () -> await(List.of(), null, null, 30),
				"No agent is named. Run 'agent list' to see the agents.");
	}

	@Test
	@Timeout(120)
	void waitWhenAgentsAreOnSeveralMachinesFollowsEach() {
		pose("a", TestFleet.IDLE);
		pose("b", TestFleet.BUSY);
		try (TmuxServer there = new TmuxServer()) {
			Host host = new Host("build1", List.of("env", "A=b"), false, false, null);
			AgentFleet far = TestFleet.on(there, there.client(host,
					(program) -> new ProcessTransport(new SystemProgramRunner(), program), Duration.ofSeconds(20)));
			AgentReach reach = new AgentReach(this.fleet, () -> new Hosts(List.of(host)), (_) -> far);
			Agent late = TestFleet.pose(there, far, "work", "a", TestFleet.BUSY);
			CompletableFuture<AgentsAwaited> all = CompletableFuture
				.supplyAsync(() -> await(reach, List.of("a", "build1/a"), null, null, 600));
			CompletableFuture<AgentsAwaited> any = CompletableFuture
				.supplyAsync(() -> await(reach, List.of("b", "build1/a"), null, true, 600));
			Awaitility.await().until(() -> this.progress.contains("Agent 'a' is idle, 1 of 2."));
			far.tmux().sendText(late.pane().id(), "\n".repeat(30) + TestFleet.IDLE + "\n");
			assertThat(any.join().met()).containsExactly("build1/a");
			assertThat(all.join().met()).containsExactly("a", "build1/a");
			assertThat(this.progress).endsWith("Agent 'build1/a' is idle, 2 of 2.");
			assertFailure(ExitCode.TIME_LIMIT, () -> await(reach, List.of("build1/a", "b"), null, null, 0),
					"1 of 2 agents were not idle within 0 s; b is busy. "
							+ "Wait again with a longer --timeout, or run 'agent read b' to see what it does.");
			assertFailure(ExitCode.NOT_FOUND, () -> await(reach, List.of("b", "build1/c"), null, null, 600),
					"No agent is called 'build1/c'. Run 'agent list' to see the agents.");
			ProcessHandle.of(late.pane().pid()).orElseThrow().destroyForcibly();
			assertFailure(ExitCode.FAILED,
					() -> await(reach, List.of("b", "build1/a"), AwaitedState.WAITING, null, 600),
					"Agent 'build1/a' has ended (exit status 137). Run 'agent read build1/a' to see its screen.");
		}
	}

	private Agent pose(String name, String screen) {
		return TestFleet.pose(this.server, this.fleet, "work", name, screen);
	}

	private AgentsAwaited await(List<String> agents, @Nullable AwaitedState until, @Nullable Boolean any, int timeout) {
		return await(TestFleet.reach(this.fleet), agents, until, any, timeout);
	}

	private AgentsAwaited await(AgentReach reach, List<String> agents, @Nullable AwaitedState until,
			@Nullable Boolean any, int timeout) {
		return new AgentWaitCommands(reach, this.progress::add).await(agents, until, any, timeout);
	}

	private static void assertFailure(ExitCode code, Runnable call, String message) {
		assertThatExceptionOfType(TmuxOrcException.class).isThrownBy(call::run)
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.exitCode()).isEqualTo(code));
	}

}
