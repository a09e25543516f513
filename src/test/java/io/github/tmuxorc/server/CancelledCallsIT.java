package io.github.tmuxorc.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Calls that take long: they tell that they go on, and stop when their client wants it.
 */
@Timeout(300)
class CancelledCallsIT {

	// Any of these calls would take longer by itself.
	private static final Duration SOON = Duration.ofSeconds(8);

	private static final List<String> SLOW = List.of("--fault", "slow-start=60000");

	private static final List<String> DEAF = List.of("--fault", "ignore-input");

	private final PackagedServer server = new PackagedServer();

	private ServerConnection connection = this.server.connect();

	private int id;

	@BeforeEach
	void keepTmux() {
		call("session_new", Map.of("name", "kept"));
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void waitForAnAgent() {
		spawn("dev", List.of());
		cancelAfterProgress("agent_wait", Map.of("agents", List.of("dev"), "until", "busy", "timeout", 15));
	}

	@Test
	void waitForSeveralAgents() {
		spawn("dev", List.of());
		spawn("qa", List.of());
		cancelAfterProgress("agent_wait", Map.of("agents", List.of("dev", "qa"), "until", "busy"));
	}

	@Test
	void ask() {
		spawn("dev", List.of());
		cancelAfterProgress("agent_ask", Map.of("agent", "dev", "message", "wait 60"));
		// The message stays sent.
		assertThat(state("dev")).isEqualTo("busy");
	}

	@Test
	void askOfABusyAgentSendsNothing() {
		spawn("dev", List.of());
		call("agent_send", Map.of("agent", "dev", "message", "wait 60"));
		cancelAfterProgress("agent_ask", Map.of("agent", "dev", "message", "say more"));
		call("agent_interrupt", Map.of("agent", "dev"));
		call("agent_wait", Map.of("agents", List.of("dev")));
		assertThat(call("agent_read", Map.of("agent", "dev")).toString()).doesNotContain("say more");
	}

	@Test
	void sendWhenIdleSendsNothing() {
		spawn("dev", List.of());
		call("agent_send", Map.of("agent", "dev", "message", "wait 60"));
		cancelAfterProgress("agent_send", Map.of("agent", "dev", "message", "say more", "whenIdle", true));
		call("agent_interrupt", Map.of("agent", "dev"));
		call("agent_wait", Map.of("agents", List.of("dev")));
		assertThat(call("agent_read", Map.of("agent", "dev")).toString()).doesNotContain("say more");
	}

	@Test
	void sendToADeafAgent() {
		spawn("dev", DEAF);
		cancelAfterProgress("agent_send", Map.of("agent", "dev", "message", "say hello"));
	}

	@Test
	void sendThatWaitsForAnotherSender() {
		spawn("dev", DEAF);
		this.connection.call("first", "agent_send", Map.of("agent", "dev", "message", "say hello"));
		cancelAfterProgress("agent_send", Map.of("agent", "dev", "message", "say more"));
		this.connection.send("""
				{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"first"}}""");
	}

	@Test
	void answerToADeafAgent() {
		spawn("dev", Stream.concat(DEAF.stream(), Stream.of("--fault", "trust-dialog")).toList());
		cancelAfterProgress("agent_answer", Map.of("agent", "dev", "option", "1"));
	}

	@Test
	void interruptOfADeafAgent() {
		call("agent_spawn", spawned("dev", Stream.concat(DEAF.stream(), Stream.of("wait 60")).toList(), 2));
		await().until(() -> state("dev").equals("busy"));
		cancelAfterProgress("agent_interrupt", Map.of("agent", "dev"));
	}

	@Test
	void spawnEndsTheProgramAndItsPane() {
		this.connection.callWithProgress(++this.id, "agent_spawn", spawned("dev", SLOW, 60));
		expectProgress();
		List<ProcessHandle> programs = programs();
		assertThat(programs).hasSize(1);
		cancel("agent_spawn");
		assertThat(call("agent_list", Map.of()).path("agents")).isEmpty();
		await().until(() -> programs.stream().noneMatch(ProcessHandle::isAlive));
		assertThat(this.server.tmux("list-panes", "-a", "-F", "#{session_name}")).isEqualTo("kept");
		assertThat(call("agent_spawn", spawned("dev", List.of(), 50)).path("ready").asBoolean()).isTrue();
	}

	@Test
	void spawnThatIsCancelledAnywhereLeavesNothing() {
		Random random = new Random(5);
		for (int round = 0; round < 8; round++) {
			this.connection.call(++this.id, "agent_spawn", spawned("dev", SLOW, 60));
			pause(random.nextInt(150));
			cancel("agent_spawn");
			assertThat(call("agent_list", Map.of()).path("agents")).isEmpty();
			assertThat(this.server.tmux("list-panes", "-a", "-F", "#{session_name}")).isEqualTo("kept");
		}
	}

	@Test
	void restartEndsTheProgramAndKeepsItsPane() {
		spawn("dev", List.of("--fault", "slow-start=4000"));
		this.connection.callWithProgress(++this.id, "agent_restart", Map.of("agent", "dev"));
		expectProgress();
		cancel("agent_restart");
		assertThat(state("dev")).isEqualTo("exited");
		assertThat(programs()).isEmpty();
	}

	@Test
	void sendThatIsCancelledAnywhereArrivesOnceWhenItIsRepeated() {
		spawn("dev", List.of());
		Random random = new Random(3);
		for (int round = 0; round < 20; round++) {
			Map<String, Object> message = Map.of("agent", "dev", "message", "say number " + round + "!", "key",
					"k" + round);
			this.connection.call(++this.id, "agent_send", message);
			pause(random.nextInt(300));
			this.connection.cancel(this.id);
			JsonNode receipt = call("agent_send", message);
			assertThat(receipt.path("outcome").asString()).as("round %d: %s", round, receipt).isNotBlank();
			call("agent_wait", Map.of("agents", List.of("dev")));
		}
		String screen = this.server.tmux("capture-pane", "-p", "-S", "-", "-t", pane("dev"));
		for (int round = 0; round < 20; round++) {
			assertThat(screen).containsOnlyOnce("❯ say number " + round + "!");
		}
		assertThat(this.server.tmux("list-buffers")).isEmpty();
	}

	@Test
	void shortCallTellsNoProgress() {
		this.connection.callWithProgress(++this.id, "agent_list", Map.of());
		assertThat(this.connection.receive().path("id").asInt()).isEqualTo(this.id);
		assertThat(this.connection.rest()).isEmpty();
	}

	@Test
	void endOfTheInputEndsWhatIsInProgress() throws InterruptedException {
		spawn("dev", List.of());
		this.connection.callWithProgress(++this.id, "agent_spawn", spawned("slow", SLOW, 60));
		this.connection.call("wait", "agent_wait", Map.of("agents", List.of("dev"), "until", "busy"));
		expectProgress();
		List<ProcessHandle> children = this.connection.process().children().toList();
		this.connection.hangUp();
		assertThat(this.connection.awaitEnd()).isNotNegative();
		assertThat(children).noneMatch(ProcessHandle::isAlive);
		this.connection = this.server.connect();
		assertThat(call("agent_list", Map.of()).path("agents").findValuesAsString("name")).containsExactly("dev");
		assertThat(this.server.outcomes("agent_spawn").getLast()).isEqualTo("cancelled");
		assertThat(this.server.outcomes("agent_wait")).containsExactly("cancelled");
	}

	@Test
	void signalEndsWhatIsInProgress() throws InterruptedException {
		this.connection.callWithProgress(++this.id, "agent_spawn", spawned("slow", SLOW, 60));
		expectProgress();
		this.connection.process().destroy();
		assertThat(this.connection.awaitEnd()).isNotNegative();
		assertThat(this.server.tmux("list-panes", "-a", "-F", "#{session_name}")).isEqualTo("kept");
	}

	private void cancelAfterProgress(String tool, Map<String, Object> arguments) {
		this.connection.callWithProgress(++this.id, tool, arguments);
		expectProgress();
		cancel(tool);
	}

	private void expectProgress() {
		double last = 0;
		for (int report = 0; report < 2; report++) {
			JsonNode message = this.connection.receive();
			assertThat(message.path("method").asString()).as("%s", message).isEqualTo("notifications/progress");
			assertThat(message.path("params").path("progressToken").asInt()).isEqualTo(this.id);
			assertThat(message.path("params").path("message").asString()).isNotBlank();
			assertThat(message.path("params").path("progress").asDouble()).isGreaterThan(last);
			last = message.path("params").path("progress").asDouble();
		}
	}

	// The log has the line once the work has ended.
	private void cancel(String tool) {
		int before = this.server.outcomes(tool).size();
		this.connection.cancel(this.id);
		await().atMost(SOON).until(() -> this.server.outcomes(tool).size() > before);
		assertThat(this.server.outcomes(tool).getLast()).isEqualTo("cancelled");
		assertThat(this.connection.process().children().map((child) -> child.info().commandLine().orElse("")))
			.allMatch((command) -> command.contains(" -C "));
		// Neither an answer nor progress comes first.
		this.connection.call("after", "session_list", Map.of());
		assertThat(this.connection.receive().path("id").asString("")).isEqualTo("after");
	}

	private void spawn(String name, List<String> arguments) {
		this.connection.call(++this.id, "agent_spawn", spawned(name, arguments, 50));
		assertThat(this.connection.receive().path("id").asInt()).isEqualTo(this.id);
	}

	private Map<String, Object> spawned(String name, List<String> arguments, int timeout) {
		return Map.of("role", "tester", "session", "work", "name", name, "agent", "demo", "cwd",
				this.server.directory().toString(), "timeout", timeout, "arguments", arguments);
	}

	private String state(String agent) {
		return call("agent_status", Map.of("agent", agent)).path("agents").path(0).path("state").asString();
	}

	private String pane(String agent) {
		return call("agent_status", Map.of("agent", agent)).path("agents").path(0).path("pane").asString();
	}

	private JsonNode call(String tool, Map<String, Object> arguments) {
		this.connection.call(++this.id, tool, arguments);
		JsonNode answer = this.connection.receive();
		while (answer.path("id").asInt(-1) != this.id) {
			answer = this.connection.receive();
		}
		return answer.path("result").path("structuredContent");
	}

	private List<ProcessHandle> programs() {
		return this.server.tmux("list-panes", "-a", "-F", "#{session_name} #{pane_dead} #{pane_pid}")
			.lines()
			.filter((line) -> line.startsWith("work 0 "))
			.map((line) -> ProcessHandle.of(Long.parseLong(line.substring(7))).orElseThrow())
			.toList();
	}

	private static void pause(int millis) {
		await().pollDelay(Duration.ofMillis(millis)).atMost(SOON).until(() -> true);
	}

}
