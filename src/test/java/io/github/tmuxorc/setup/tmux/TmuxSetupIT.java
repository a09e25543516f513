package io.github.tmuxorc.setup.tmux;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.surface.ProgramRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs {@code setup tmux} of the program folder.
 */
class TmuxSetupIT {

	@TempDir
	private Path folder;

	@Test
	void setUpAddsLinesThatTheChecksKnow() throws Exception {
		Path home = Files.createDirectory(this.folder.resolve("home"));
		Path file = Files.writeString(home.resolve(".tmux.conf"), "set -g mouse on\n");
		ProgramRun.Setup program = ProgramRun.in(this.folder)
			.with("HOME", home.toString())
			.with("TMUX_ORC_SOCKET", this.folder.resolve("s").toString());
		ProgramRun dryRun = program.run("setup", "tmux", "--dry-run");
		assertThat(dryRun.output()).startsWith("tmux: these lines would be added to " + file + "; nothing was changed.")
			.contains("display-popup");
		assertThat(file).hasContent("set -g mouse on\n");
		ProgramRun run = program.run("setup", "tmux", "--json");
		assertThat(run.errors()).isEmpty();
		assertThat(run.output()).contains("\"outcome\":\"added\"", "\"keys\":{\"go\":\"A\",\"list\":\"O\"}");
		assertThat(file).content().contains("/bin/tmux-orc' agent list");
		assertThat(program.run("setup", "check").output())
			.containsPattern("ok +tmux lines +" + file + " has them\\. Prefix A goes to an agent\\.");
		assertThat(this.folder.resolve("s")).doesNotExist();
	}

}
