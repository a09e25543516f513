package io.github.tmuxorc.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Calls about a pane that are cancelled: they end, and nothing of ours goes on.
 */
@Timeout(300)
class CancelledPaneCallsIT {

	// Any of these calls would take longer by itself.
	private static final Duration SOON = Duration.ofSeconds(20);

	private final PackagedServer server = new PackagedServer();

	private final ServerConnection connection = this.server.connect();

	private String pane = "";

	private int id;

	@BeforeEach
	void startAShell() {
		call("session_new", Map.of("name", "kept"));
		this.pane = this.server.tmux("list-panes", "-a", "-F", "#{pane_id}").strip();
		run("true");
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void waitEnds() {
		this.connection.callWithProgress(++this.id, "pane_wait",
				Map.of("pane", this.pane, "text", "what never comes", "timeout", 50));
		expectProgress();
		cancel("pane_wait");
		assertThat(run("echo next")).contains("\nnext\n");
	}

	@Test
	void runInterruptsItsCommand() {
		this.connection.callWithProgress(++this.id, "pane_run",
				Map.of("pane", this.pane, "command", List.of("sleep 60; echo no"), "timeout", 50));
		expectProgress();
		assertThat(program()).isEqualTo("sleep");
		cancel("pane_run");
		await().atMost(SOON).until(() -> !program().equals("sleep"));
		assertThat(run("echo next")).contains("\nnext\n");
		assertThat(this.server.tmux("capture-pane", "-p", "-t", this.pane).lines()).doesNotContain("no");
	}

	@Test
	void runInterruptsWhatFollowsAProgramThatIgnoresIt() {
		this.connection.call(++this.id, "pane_run",
				Map.of("pane", this.pane, "command", List.of("sh -c 'trap \"\" INT; sleep 0.3'; sleep 60")));
		await().atMost(SOON).until(() -> program().equals("sh"));
		cancel("pane_run");
		await().atMost(SOON).until(() -> run("echo next").contains("\nnext\n"));
	}

	@Test
	void runThatIsCancelledAnywhereLeavesItsShellUsable() {
		Random random = new Random(7);
		for (int round = 0; round < 10; round++) {
			this.connection.call(++this.id, "pane_run", Map.of("pane", this.pane, "command", List.of("sleep 60")));
			await().pollDelay(Duration.ofMillis(random.nextInt(120))).until(() -> true);
			cancel("pane_run");
			await().atMost(SOON).until(() -> run("echo next").contains("\nnext\n"));
		}
	}

	private void expectProgress() {
		JsonNode message = this.connection.receive();
		assertThat(message.path("method").asString()).as("%s", message).isEqualTo("notifications/progress");
	}

	// The log has the line once the work has ended.
	private void cancel(String tool) {
		int before = this.server.outcomes(tool).size();
		this.connection.cancel(this.id);
		await().atMost(SOON).until(() -> this.server.outcomes(tool).size() > before);
		assertThat(this.server.outcomes(tool).getLast()).isEqualTo("cancelled");
		assertThat(this.connection.process().children().map((child) -> child.info().commandLine().orElse("")))
			.allMatch((command) -> command.contains(" -C "));
	}

	private String program() {
		return this.server.tmux("display-message", "-p", "-t", this.pane, "#{pane_current_command}").strip();
	}

	private String run(String command) {
		return call("pane_run", Map.of("pane", this.pane, "command", List.of(command))).path("output").asString("");
	}

	private JsonNode call(String tool, Map<String, Object> arguments) {
		this.connection.call(++this.id, tool, arguments);
		JsonNode answer = this.connection.receive();
		while (answer.path("id").asInt(-1) != this.id) {
			answer = this.connection.receive();
		}
		return answer.path("result").path("structuredContent");
	}

}
