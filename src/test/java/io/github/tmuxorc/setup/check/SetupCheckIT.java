package io.github.tmuxorc.setup.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.ProgramCopy;
import io.github.tmuxorc.surface.ProgramRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs {@code setup check} of the program folder on machines in good and bad order.
 */
class SetupCheckIT {

	@TempDir
	private Path folder;

	private ProgramRun.Setup program = ProgramRun.in(Path.of(""));

	@BeforeEach
	void makeHome() throws Exception {
		Path home = Files.createDirectory(this.folder.resolve("home"));
		this.program = ProgramRun.in(this.folder)
			.with("HOME", home.toString())
			.with("TERM", "xterm")
			.with("PATH", System.getProperty("orc.program.directory") + "/bin:" + this.folder + "/bin:/usr/bin:/bin");
	}

	@Test
	void checkWhenAllIsWellIsOkAndChangesNothing() throws Exception {
		Path agent = Files.createDirectory(this.folder.resolve("bin")).resolve("claude");
		Files.writeString(agent, "#!/bin/sh\necho '2.1.0 (Claude Code)'\n");
		Files.setPosixFilePermissions(agent, PosixFilePermissions.fromString("rwxr-xr-x"));
		ProgramRun run = this.program.with("ANTHROPIC_API_KEY", "secret").run("setup", "check", "--json");
		assertThat(run.errors()).isEmpty();
		assertThat(run.status()).isZero();
		Map<String, String> states = new LinkedHashMap<>();
		JsonMapper.shared()
			.readTree(run.output())
			.path("findings")
			.forEach((finding) -> states.put(finding.path("subject").stringValue(),
					finding.path("state").stringValue()));
		// The machine may have further agent programs, in any order.
		states.keySet().removeAll(Set.of("codex", "gemini", "opencode"));
		assertThat(states).as(run.output())
			.containsOnlyKeys("tmux", "terminal", "encoding", "java", "cache", "PATH", "state", "log", "database",
					"settings", "configuration", "claude", "agent programs", "MCP clients");
		assertThat(states.values()).as(run.output()).containsOnly("ok");
		assertThat(run.output()).contains("Version 2.1.0 is at " + agent).doesNotContain("secret");
		assertThat(this.folder.resolve("home")).isEmptyDirectory();
		assertThat(this.folder.resolve("state")).doesNotExist();
	}

	@Test
	void checkTellsOfEverythingThatIsBroken() throws Exception {
		Path settings = Files.createDirectories(this.folder.resolve("config/tmux-orc")).resolve("application.yaml");
		Files.writeString(settings, "orc:\n  tmux:\n    limit: soon\n");
		Files.writeString(this.folder.resolve("state"), "a file");
		Files.writeString(this.folder.resolve("home/.claude.json"),
				"{\"mcpServers\":{\"tmux-orc\":{\"command\":\"/nowhere/tmux-orc\",\"args\":[\"server\",\"start\"]}}}");
		ProgramRun run = this.program.run("setup", "check");
		assertThat(run.errors()).isEmpty();
		assertThat(run.status()).isOne();
		assertThat(run.output()).containsPattern("broken +tmux ")
			.containsPattern("broken +state +" + this.folder + "/state is not a folder\\. Move it away\\.\n")
			.containsPattern("broken +configuration +The setting 'orc\\.tmux\\.limit' cannot be 'soon'\\."
					+ " Correct it in " + settings + ", line 3\\.\n")
			.containsPattern("broken +claude-code +It starts '/nowhere/tmux-orc server start'\\. ")
			.containsPattern("ok +java ");
	}

	@Test
	void checkTellsOfTheCacheThatIsMissing() throws Exception {
		Path copy = this.folder.resolve("a copy");
		ProgramCopy.at(copy, this.folder);
		Files.delete(copy.resolve("lib/command.aot"));
		ProgramRun run = this.program.runFrom(copy.resolve("bin/tmux-orc"), "setup", "check");
		assertThat(run.output()).containsPattern("warning +cache +The program starts slowly: its cache of classes, "
				+ copy + "/lib/command.aot, is missing\\. Make it again: sh '" + copy + "/lib/make-cache'\n");
		assertThat(run.status()).isZero();
	}

}
