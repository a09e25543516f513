package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.process.ProgramFinder;
import io.github.tmuxorc.process.SystemProgramRunner;
import io.github.tmuxorc.tmux.ProcessTransport;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;
import io.github.tmuxorc.tmux.TmuxSubscription;
import io.github.tmuxorc.tmux.TransportClientFactory;
import io.github.tmuxorc.tmux.control.ClientTurns;
import io.github.tmuxorc.tmux.control.ControlTransport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(TmuxServerExtension.class)
class AgentWatchTests {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final String WORKING = "\u280b working";

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
	void untilWhenAgentReportsAnEventSeesItsState() throws Exception {
		Agent agent = pose("work", "a");
		CompletableFuture<AgentReading> busy = until(this.fleet, agent, AgentState.BUSY);
		Awaitility.await().until(this::isFollowed);
		this.fleet.tmux()
			.setOptions(agent.pane().id(),
					Map.of(Agent.EVENT, "UserPromptSubmit " + System.currentTimeMillis() / 1000));
		Files.writeString(agent.folder().events(), "{}\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		assertThat(busy.get().state().source()).isEqualTo("event");
	}

	@Test
	void untilWhenOnlyTheTitleChangesSeesIt() throws Exception {
		Agent agent = pose("work", "a");
		CompletableFuture<AgentReading> busy = until(this.fleet, agent, AgentState.BUSY);
		Awaitility.await().until(this::isFollowed);
		title(agent, WORKING);
		assertThat(busy.get().state().source()).isEqualTo("title");
	}

	@Test
	void untilWhenProcessEndsSeesHow() throws Exception {
		Agent agent = pose("work", "a");
		CompletableFuture<AgentReading> exited = until(this.fleet, agent, AgentState.EXITED);
		Awaitility.await().until(this::isFollowed);
		ProcessHandle.of(agent.pane().pid()).orElseThrow().destroyForcibly();
		assertThat(exited.get().state().evidence()).isEqualTo("exit status 137");
	}

	@Test
	void untilWhenPaneIsClosedNamesTheAgent() {
		pose("work", "b");
		Agent agent = pose("work", "a");
		CompletableFuture<AgentReading> busy = until(this.fleet, agent, AgentState.BUSY);
		Awaitility.await().until(this::isFollowed);
		this.fleet.tmux().kill(agent.pane().id());
		assertThatThrownBy(busy::get).isInstanceOf(ExecutionException.class)
			.cause()
			.isInstanceOf(NotFoundException.class)
			.hasMessage("Agent 'a' is gone: its pane " + agent.pane().id()
					+ " was closed. Run 'agent list' to see the agents.");
	}

	@Test
	void untilWhenOtherSessionsEndGoesOn() throws Exception {
		pose("other", "b");
		Agent agent = pose("work", "a");
		CompletableFuture<AgentReading> busy = until(this.fleet, agent, AgentState.BUSY);
		Awaitility.await().until(this::isFollowed);
		// We are attached to one of both.
		this.server.tmux("kill-session", "-t", "=other");
		Agent another = pose("other", "c");
		assertThat(another.name()).isEqualTo("c");
		title(agent, WORKING);
		assertThat(busy.get().state().state()).isEqualTo(AgentState.BUSY);
	}

	@Test
	void followWhenAgentsComeChangeAndGoSaysWhenToLook() {
		Set<String> seen = ConcurrentHashMap.newKeySet();
		TmuxSubscription following = this.fleet.watch()
			.follow(() -> this.fleet.agents()
				.states(this.fleet.agents().list())
				.forEach((reading) -> seen.add(reading.agent().name() + " " + reading.state().state())));
		Agent agent = pose("work", "a");
		Awaitility.await().until(() -> seen.contains("a idle"));
		title(agent, WORKING);
		Awaitility.await().until(() -> seen.contains("a busy"));
		Agent other = pose("other", "b");
		Awaitility.await().until(() -> seen.contains("b idle"));
		seen.clear();
		this.fleet.tmux().kill(agent.pane().id());
		Awaitility.await().until(() -> seen.contains("b idle"));
		title(other, WORKING);
		Awaitility.await().until(() -> seen.contains("b busy"));
		assertThat(seen).doesNotContain("a idle");
		following.close();
		Awaitility.await()
			.until(() -> Stream.of("agent-follow", "agent-events", "tmux-follow").noneMatch(threads()::contains));
	}

	@Test
	void untilWhenServerEndsFails() {
		Agent agent = pose("work", "a");
		CompletableFuture<AgentReading> busy = until(this.fleet, agent, AgentState.BUSY);
		Awaitility.await().until(this::isFollowed);
		this.server.tmux("kill-server");
		assertThatThrownBy(busy::get).cause().isInstanceOf(NotFoundException.class);
	}

	@Test
	void untilWhenControlModeIsBrokenSeesChangesAllTheSame() throws Exception {
		Path tmux = Files.writeString(this.server.directory().resolve("tmux"), """
				#!/bin/sh
				[ "$5" = -C ] && echo '%%begin 1 1 0' && echo '%%end 1 1 0' && exit 1
				exec '%s' "$@"
				""".formatted(ProgramFinder.find("tmux", System.getenv("PATH"))));
		assertThat(tmux.toFile().setExecutable(true)).isTrue();
		SystemProgramRunner runner = new SystemProgramRunner();
		try (TmuxClient client = new TransportClientFactory(runner,
				(program) -> new ControlTransport(program, new ProcessTransport(runner, program),
						InstantSource.system(), new ClientTurns(this.server.directory()), true),
				this.server.directory().toString(), LIMIT)
			.open(this.server.address())) {
			AgentFleet fleet = TestFleet.on(this.server, client);
			Agent agent = pose("work", "a");
			CompletableFuture<AgentReading> busy = until(fleet, agent, AgentState.BUSY);
			Awaitility.await().until(() -> threads().contains("tmux-follow"));
			title(agent, WORKING);
			assertThat(busy.get().state().source()).isEqualTo("title");
			assertThat(isFollowed()).isFalse();
		}
	}

	@Test
	void untilWhenThereAreFiftyAgentsWatchesThemInOneGoAndLeavesNothing() throws Exception {
		List<Agent> agents = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			agents.add(pose("work", "a" + i));
		}
		long before = watchers();
		CompletableFuture<List<AgentReading>> busy = CompletableFuture.supplyAsync(() -> this.fleet.watch()
			.until(this.fleet.agents().states(agents), LIMIT,
					(readings) -> readings.stream().anyMatch((reading) -> reading.state().state() == AgentState.BUSY)));
		Awaitility.await().until(() -> watchers() == before + 1);
		title(agents.get(42), WORKING);
		assertThat(busy.get()).hasSize(50).element(42).satisfies((reading) -> {
			assertThat(reading.agent().name()).isEqualTo("a42");
			assertThat(reading.state().state()).isEqualTo(AgentState.BUSY);
		});
		Awaitility.await().until(() -> watchers() == before);
		Awaitility.await().until(() -> Stream.of("agent-events", "tmux-follow").noneMatch(threads()::contains));
		this.fleet.tmux().close();
		Awaitility.await().until(() -> !isFollowed());
		Awaitility.await().until(() -> threads().stream().noneMatch((name) -> name.startsWith("tmux-")));
	}

	private Agent pose(String session, String name) {
		return TestFleet.pose(this.server, this.fleet, session, name, TestFleet.IDLE);
	}

	private void title(Agent agent, String title) {
		TestFleet.title(this.server, agent, title);
	}

	private static CompletableFuture<AgentReading> until(AgentFleet fleet, Agent agent, AgentState state) {
		return CompletableFuture
			.supplyAsync(() -> fleet.watch().until(agent, LIMIT, (reading) -> reading.state().state() == state))
			.orTimeout(LIMIT.toSeconds() - 10, TimeUnit.SECONDS);
	}

	private boolean isFollowed() {
		return !this.server.tmux("list-clients").isEmpty();
	}

	private static List<String> threads() {
		return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
	}

	private static long watchers() {
		try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
			return files.filter((file) -> {
				try {
					return Files.readSymbolicLink(file).toString().contains("inotify");
				}
				catch (IOException ex) {
					return false; // the listing's own
				}
			}).count();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
