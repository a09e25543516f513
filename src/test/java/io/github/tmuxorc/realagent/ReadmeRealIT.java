package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.tmuxorc.realagent.RealAgentRun.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs what README.md shows of Claude Code, with the real one.
 */
@Timeout(300)
class ReadmeRealIT {

	private static final String COMMAND = "$ tmux-orc ";

	@Test
	void exampleWithClaudeCodeWorks() throws IOException {
		List<String> commands = Files.readAllLines(Path.of("README.md"))
			.stream()
			.filter((line) -> line.startsWith(COMMAND))
			.map((line) -> line.substring(COMMAND.length()).replaceFirst("\\s+# .*", ""))
			.toList();
		assertThat(commands).hasSizeBetween(5, 10);
		try (RealClaude claude = new RealClaude()) {
			for (String command : commands) {
				Run run = claude.run(command.split(" +"));
				assertThat(run.status()).as(command + "\n" + run.output() + run.errors()).isZero();
			}
			assertThat(claude.home().project().resolve("tests-ran")).exists();
			assertThat(claude.run("agent", "result", "reviewer").output()).contains("The tool has answered.");
		}
	}

}
