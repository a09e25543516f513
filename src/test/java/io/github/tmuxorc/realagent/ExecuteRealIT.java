package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.realagent.RealAgentRun.Run;
import io.github.tmuxorc.worktree.GitSample;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives a requirements document to a team of the real Claude Code. Its members work off
 * the board by the tools of the server that {@code setup} has registered with it.
 */
@Timeout(300)
class ExecuteRealIT {

	private static final List<String> MEMBERS = List.of("frontend", "backend", "qa");

	private static final Duration LIMIT = Duration.ofMinutes(3);

	private final RealClaude claude = new RealClaude(new AnthropicStandIn(new BoardScript(MEMBERS.size())));

	private final Path document = this.claude.home().project().resolve("REQUIREMENTS.md");

	@BeforeEach
	void setUp() throws IOException {
		GitSample.at(this.claude.home().project());
		Files.copy(Path.of("src/test/resources/io/github/tmuxorc/team/requirements.md"), this.document);
		this.claude.home().allowClaude(BoardScript.TOOLS);
		run("setup", "claude-code");
	}

	@AfterEach
	void close() {
		this.claude.close();
	}

	@Test
	void membersClaimAndFinishByToolsWhatTheDocumentAsksFor() throws IOException {
		List<String> lines = Files.readAllLines(this.document);
		assertThat(lines).hasSize(200);
		JsonNode deployed = run("execute", "REQUIREMENTS.md", "notes", "--agent", "claude", "--json").json();
		assertThat(deployed.path("members").findValuesAsString("name")).containsExactly("lead", "frontend", "backend",
				"qa");
		int count = deployed.path("tasks").asInt();
		assertThat(count).isGreaterThan(20);

		awaitDone(count);
		List<JsonNode> tasks = List
			.copyOf(run("task", "export", "--team", "notes", "--json").json().path("tasks").values());
		assertThat(tasks).hasSize(count).allSatisfy((task) -> assertIsFrom(lines, task));
		List<JsonNode> worked = tasks.stream().filter((task) -> !isTickedOff(lines, task)).toList();
		assertThat(worked).hasSizeGreaterThan(20).allSatisfy(ExecuteRealIT::assertIsDoneByWhoClaimedIt);
		assertThat(worked).extracting((task) -> task.path("assignee").asString("")).containsAll(MEMBERS);

		run("agent", "wait", "lead", "frontend", "backend", "qa");
		assertThat(run("agent", "result", "lead").output()).contains(MEMBERS);
		assertThat(run("agent", "ask", "lead", "--", BoardScript.LOOK).output()).contains("\"total\":" + count);
		assertThat(run("team", "status", "notes", "--json").json().path("members").findValuesAsString("state"))
			.containsExactly("idle", "idle", "idle", "idle");

		assertStopLeavesNothing();
	}

	private static void assertIsFrom(List<String> lines, JsonNode task) {
		String title = task.path("title").asString("");
		assertThat(task.path("source").asString("")).endsWith("/project/REQUIREMENTS.md");
		assertThat(line(lines, task)).contains(title.substring(0, Math.min(title.length(), 20)));
	}

	private static boolean isTickedOff(List<String> lines, JsonNode task) {
		return line(lines, task).contains("[x]");
	}

	private static String line(List<String> lines, JsonNode task) {
		return lines.get(task.path("line").asInt() - 1);
	}

	private static void assertIsDoneByWhoClaimedIt(JsonNode task) {
		String who = task.path("assignee").asString("");
		assertThat(MEMBERS).contains(who);
		assertThat(task.path("history").valueStream())
			.extracting((event) -> event.path("who").asString("") + " " + event.path("what").asString(""))
			.containsExactly("person added", who + " claimed", who + " done");
	}

	private void assertStopLeavesNothing() throws IOException {
		List<ProcessHandle> processes = this.claude.tree();
		assertThat(processes).filteredOn((process) -> process.info().command().orElse("").endsWith("/java")).hasSize(4);
		JsonNode stopped = run("team", "stop", "notes", "--json").json();
		assertThat(stopped.path("members").findValuesAsString("ended")).containsExactly("left", "left", "left", "left");
		assertThat(this.claude.tmux().client().sessions()).isEmpty();
		RealAgentRun.await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
		try (Stream<Path> folders = Files.list(this.claude.home().folder().resolve(".local/state/tmux-orc/agents"))) {
			assertThat(folders).isEmpty();
		}
	}

	private void awaitDone(int count) {
		try {
			RealAgentRun.await()
				.atMost(LIMIT)
				.until(() -> run("task", "list", "--team", "notes", "--state", "done", "--json").json()
					.path("total")
					.asInt() == count);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError(run("task", "list", "--team", "notes").output() + screens(), ex);
		}
	}

	private Run run(String... words) {
		Run run = this.claude.run(words);
		assertThat(run.status()).as(run.output() + run.errors()).isZero();
		return run;
	}

	private String screens() {
		StringBuilder screens = new StringBuilder();
		this.claude.tmux()
			.tmux("list-panes", "-a", "-F", "#{pane_id}")
			.lines()
			.forEach((pane) -> screens.append(this.claude.tmux().tmux("capture-pane", "-p", "-t", pane)).append('\n'));
		return screens.toString();
	}

}
