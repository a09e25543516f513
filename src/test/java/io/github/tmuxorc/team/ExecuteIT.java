package io.github.tmuxorc.team;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.surface.ProgramRun;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;
import io.github.tmuxorc.worktree.GitSample;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives a requirements document to a team of demo agents, with the program folder: from
 * the document to the tasks that its members claim and finish with their tools, over the
 * death of the tmux server to the end of the team.
 */
@ExtendWith(TmuxServerExtension.class)
class ExecuteIT {

	private static final Duration LIMIT = Duration.ofSeconds(90);

	@TempDir
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private ProgramRun.Setup program;

	private Path project = Path.of("");

	private Path document = Path.of("");

	@BeforeEach
	void makeProject(TmuxServer server) throws Exception {
		this.server = server;
		this.project = this.folder.resolve("project");
		GitSample.at(this.project);
		this.document = this.project.resolve("requirements.md");
		Files.copy(Path.of("src/test/resources/io/github/tmuxorc/team/requirements.md"), this.document);
		this.program = ProgramRun.in(this.folder).with("TMUX_ORC_SOCKET", server.socket().toString());
	}

	@Test
	void teamFinishesWhatTheDocumentAsksForAndComesBackAfterTheServerDied() throws Exception {
		JsonNode deployed = answer(0, "execute", this.document.toString(), "notes", "--agent", "demo", "--project",
				this.project.toString(), "--json");
		assertThat(deployed.path("members").findValuesAsString("role")).containsExactly("orchestrator", "frontend",
				"backend", "qa");
		assertThat(deployed.path("members").findValuesAsString("state")).hasSize(4);
		int found = deployed.path("tasks").asInt();
		assertThat(found).isGreaterThan(20);
		List<Long> processes = processes();

		Awaitility.await().atMost(LIMIT).until(() -> tasks("--state", "done").size() == found);
		List<String> lines = Files.readAllLines(this.document);
		for (JsonNode task : export().path("tasks")) {
			String title = task.path("title").asString();
			assertThat(lines.get(task.path("line").asInt() - 1))
				.contains(title.substring(0, Math.min(title.length(), 20)));
			assertThat(task.path("source").asString()).endsWith("/project/requirements.md");
		}
		List<String> who = export().findValuesAsString("who");
		assertThat(who).contains("frontend", "backend", "qa").doesNotContain("lead");
		assertThat(run(0, "task", "list", "--team", "notes", "--state", "done").output())
			.contains("Find notes by words in title and text");

		String before = run(0, "task", "export", "--team", "notes").output();
		List<String> members = members();
		this.server.tmux("kill-server");
		assertThat(run(0, "team", "list").output()).containsPattern("notes +0 +4 +fullstack");
		run(0, "team", "restore", "--all");
		assertThat(members()).isEqualTo(members);
		assertThat(run(0, "task", "export", "--team", "notes").output()).isEqualTo(before);

		processes.addAll(processes());
		run(0, "team", "stop", "notes", "--force");
		assertThat(this.server.client().sessions()).isEmpty();
		Awaitility.await().until(() -> processes.stream().allMatch((pid) -> ProcessHandle.of(pid).isEmpty()));
		try (Stream<Path> left = Files.walk(this.folder)) {
			assertThat(left.filter((path) -> path.toString().contains("/agents/"))).isEmpty();
		}
	}

	private List<String> members() {
		return this.server
			.tmux("list-panes", "-a", "-F",
					"#{session_name} #{window_name} #{pane_start_path} #{@orc_name} #{@orc_role} #{@orc_agent}")
			.lines()
			.toList();
	}

	private List<Long> processes() {
		return new ArrayList<>(
				this.server.tmux("list-panes", "-a", "-F", "#{pane_pid}").lines().map(Long::valueOf).toList());
	}

	private List<JsonNode> tasks(String... filter) throws Exception {
		List<String> words = new ArrayList<>(List.of("task", "list", "--team", "notes", "--limit", "1000", "--json"));
		words.addAll(List.of(filter));
		return List.copyOf(answer(0, words.toArray(String[]::new)).path("tasks").values());
	}

	private JsonNode export() throws Exception {
		return answer(0, "task", "export", "--team", "notes", "--json");
	}

	private JsonNode answer(int status, String... words) throws Exception {
		return JsonMapper.shared().readTree(run(status, words).output());
	}

	private ProgramRun run(int status, String... words) throws Exception {
		ProgramRun run = this.program.run(words);
		assertThat(run.status()).as(run.output() + run.errors()).isEqualTo(status);
		return run;
	}

}
