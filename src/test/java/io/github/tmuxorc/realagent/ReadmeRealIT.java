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
 * Takes the first steps of README.md with the real Claude Code in the place of the demo
 * agent, as it says that one can.
 */
@Timeout(300)
class ReadmeRealIT {

	private static final String COMMAND = "tmux-orc ";

	@Test
	void firstStepsWorkWithClaudeCode() throws IOException {
		List<String> commands = Files.readAllLines(Path.of("README.md"))
			.stream()
			.dropWhile((line) -> !line.equals("## First steps"))
			.skip(1)
			.takeWhile((line) -> !line.startsWith("## "))
			.filter((line) -> line.startsWith(COMMAND))
			.map((line) -> line.substring(COMMAND.length()).replace("--agent demo", "--agent claude"))
			.toList();
		assertThat(commands).hasSizeBetween(5, 10);
		assertThat(commands.getFirst()).endsWith("--agent claude");
		try (RealClaude claude = new RealClaude()) {
			for (String command : commands) {
				Run run = claude.run(command.split(" +"));
				assertThat(run.status()).as(command + "\n" + run.output() + run.errors()).isZero();
				if (command.startsWith("agent result")) {
					assertThat(run.output()).contains("You wrote 15 characters: list files in .");
				}
			}
			assertThat(claude.prompts()).containsExactly("count words in README.md", "list files in .");
		}
	}

}
