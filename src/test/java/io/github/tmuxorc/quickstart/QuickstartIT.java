package io.github.tmuxorc.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.surface.ProgramRun;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(180)
class QuickstartIT {

	@TempDir
	private Path folder;

	@Test
	void quickstartWhenBothAnswerIsDoneAndCleansUp() throws Exception {
		Files.writeString(this.folder.resolve("README.md"), "four words are here");
		ProgramRun run = ProgramRun.in(this.folder).run("quickstart", "--json");
		assertThat(run.status()).as(run.errors()).isZero();
		JsonNode agents = JsonMapper.shared().readTree(run.output()).path("agents");
		assertThat(agents).hasSize(2).allMatch((agent) -> agent.path("answered").asBoolean());
		assertThat(agents.get(0).path("answer").stringValue()).contains("4 words");
		assertThat(agents.get(1).path("answer").stringValue()).contains("README.md");
		String socket = run.errors().replaceAll("(?s).*private tmux server: (\\S+).*", "$1");
		assertThat(Path.of(socket)).isAbsolute().doesNotExist();
		assertThat(Path.of(socket).getParent()).doesNotExist();
	}

	@Test
	void quickstartWhenProgramIsMissingFailsAndSaysWhy() throws Exception {
		ProgramRun run = ProgramRun.in(this.folder)
			.with("HOME", this.folder.toString())
			.with("PATH", "/usr/bin:/bin")
			.run("quickstart", "--agent", "claude");
		assertThat(run.status()).isOne();
		assertThat(run.errors()).contains("The program 'claude' cannot be started.");
	}

}
