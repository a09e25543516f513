package io.github.tmuxorc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.server.StressMix.Call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Keeps the packaged program busy while panes and whole tmux servers end under it.
 */
@Timeout(300)
class ServerStressIT {

	private static final int CALLS = 5000;

	private static final int CONCURRENCY = 16;

	private static final int LIMIT_SECONDS = 30;

	/** How many calls a tmux server gets, and how many of them after its end. */
	private static final int TMUX_CALLS = 700;

	private static final int TMUX_GONE = 50;

	private final PackagedServer server = new PackagedServer();

	private final ServerConnection connection = this.server.connect();

	private final StressMix mix = new StressMix(7);

	private final Queue<Call> due = new ArrayDeque<>();

	private final Semaphore free = new Semaphore(CONCURRENCY);

	private final Map<Integer, Call> open = new ConcurrentHashMap<>();

	private final Set<String> cancelled = ConcurrentHashMap.newKeySet();

	private final Map<String, Integer> answers = new ConcurrentHashMap<>();

	private final Map<String, Integer> done = new ConcurrentSkipListMap<>();

	private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

	/** The tmux server, once there is one. */
	private List<ProcessHandle> tmux = List.of();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void everyCallIsAnsweredOnceWhateverEnds(TestReporter reporter) throws Exception {
		long start = System.nanoTime();
		CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> this.connection.receiveAll(this::receive),
				(work) -> Thread.ofPlatform().start(work));
		for (int id = 1; id <= CALLS; id++) {
			if (id % TMUX_CALLS == 1) {
				startTmux();
			}
			else if (id % TMUX_CALLS == TMUX_CALLS - TMUX_GONE) {
				endTmux(id / TMUX_CALLS % 2 == 0);
			}
			awaitFree(1, reader);
			call(id, this.due.isEmpty() ? this.mix.next() : this.due.remove());
			if (this.mix.happens(40)) {
				cancel(id - this.mix.below(CONCURRENCY));
			}
		}
		awaitFree(CONCURRENCY, reader);
		this.connection.send("{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"ping\"}");
		await().until(() -> this.answers.containsKey("0"));
		reporter.publishEntry("milliseconds", Long.toString((System.nanoTime() - start) / 1_000_000));
		reporter.publishEntry("what did not fail", this.done.toString());
		assertItEnds(reader);
		List<String> asked = IntStream.rangeClosed(0, CALLS).mapToObj(Integer::toString).toList();
		assertThat(asked).containsAll(this.answers.keySet());
		assertThat(this.answers).as("how many answers an id has").allSatisfy((id, count) -> assertThat(count).isOne());
		assertThat(asked).filteredOn((id) -> !this.answers.containsKey(id)).isSubsetOf(this.cancelled);
		assertThat(this.done).containsKeys("session_list", "session_new", "session_kill", "pane_list", "pane_capture",
				"pane_send_keys", "pane_split", "pane_kill", "pane_search", "agent_list", "agent_spawn",
				"agent_status");
		assertThat(this.unexpected).as(log()).isEmpty();
		assertThat(log()).doesNotContain(" ERROR ");
	}

	private void call(int id, Call call) {
		this.open.put(id, call);
		this.connection.call(id, call.tool(), call.arguments());
	}

	private void cancel(int id) {
		if (this.open.containsKey(id)) {
			this.cancelled.add(Integer.toString(id));
			this.connection.cancel(id);
			close(id);
		}
	}

	private void receive(JsonNode message) {
		JsonNode id = message.path("id");
		this.answers.merge(id.toString(), 1, Integer::sum);
		JsonNode result = message.path("result");
		if (result.toString().contains("failed unexpectedly")) {
			this.unexpected.add(message.toString());
		}
		Call call = this.open.get(id.asInt(-1));
		if (call != null && !result.path("isError").asBoolean(true)) {
			this.done.merge(call.tool(), 1, Integer::sum);
			this.mix.see(result.path("structuredContent").path("panes"));
		}
		close(id.asInt(-1));
	}

	private void close(int id) {
		if (this.open.remove(id) != null) {
			this.free.release();
		}
	}

	private void awaitFree(int calls, CompletableFuture<Void> reader) throws InterruptedException {
		if (!this.free.tryAcquire(calls, LIMIT_SECONDS, TimeUnit.SECONDS)) {
			// Throws what has ended it, if it has ended.
			reader.getNow(null);
			assertThat(this.open).as("calls that are not answered").isEmpty();
		}
	}

	private void startTmux() {
		// One that is told to end and loses a control client meanwhile waits for that
		// client for ever (seen with tmux 3.3a), and one that is just ending takes no
		// session.
		this.tmux.forEach(ProcessHandle::destroyForcibly);
		String pid = await().ignoreExceptions()
			.until(() -> this.server.tmux("new-session", "-d", "-s", StressMix.KEPT, "-P", "-F", "#{pid}"),
					(printed) -> true);
		this.tmux = ProcessHandle.of(Long.parseLong(pid)).stream().toList();
		for (String agent : StressMix.AGENTS) {
			this.due.add(new Call("agent_spawn", Map.of("role", "tester", "session", "work", "name", agent, "agent",
					"demo", "cwd", this.server.directory().toString())));
		}
	}

	private void endTmux(boolean byForce) {
		// It can have ended already: tmux 3.3a crashes when something happens to sessions
		// while a control client is connecting.
		this.tmux.forEach((process) -> {
			if (byForce) {
				process.destroyForcibly();
			}
			else {
				process.destroy();
			}
		});
	}

	private void assertItEnds(CompletableFuture<Void> reader) throws Exception {
		List<ProcessHandle> children = this.connection.process().descendants().toList();
		this.connection.hangUp();
		reader.get(LIMIT_SECONDS, TimeUnit.SECONDS);
		assertThat(this.connection.process().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
		assertThat(this.connection.process().exitValue()).isZero();
		await().until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
		assertThat(ProcessHandle.allProcesses()
			.map((process) -> process.info().commandLine().orElse(""))
			.filter((command) -> command.contains(this.server.directory().toString())))
			.noneMatch((command) -> command.contains(" -C "));
	}

	private String log() throws IOException {
		Path file = this.server.directory().resolve("state/tmux-orc/tmux-orc.log");
		return Files.exists(file) ? Files.readString(file) : "";
	}

}
