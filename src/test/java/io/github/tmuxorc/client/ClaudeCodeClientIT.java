package io.github.tmuxorc.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.realagent.RealAgent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Registers the server with the real Claude Code, which starts it to see whether it
 * answers. All of it has an empty environment and a home of the test's own.
 */
@Timeout(300)
class ClaudeCodeClientIT {

	private static final String NAME = "tmux-orc";

	private final TestedServer server = new TestedServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@ParameterizedTest
	@EnumSource
	void serverOfTheUserIsConnected(ServerOptions options) {
		// No program is given less than by the desktop.
		Path folder = Path.of("/");
		assertThat(add(folder, "user", options)).contains("user config");
		assertThat(claude(folder, "list")).containsPattern("(?m)^tmux-orc: .* ✔ Connected$");
		assertThat(claude(folder, "get", NAME)).contains("Scope: User config", "Status: ✔ Connected", "Type: stdio");
		claude(folder, "remove", NAME, "-s", "user");
		assertThat(claude(folder, "list")).doesNotContain(NAME);
	}

	@Test
	void serverOfAProjectIsConnectedOnceItIsApproved() throws IOException {
		Path project = Files.createDirectory(this.server.home().resolve("project"));
		assertThat(add(project, "project", ServerOptions.DEFAULT)).contains("project config");
		assertThat(project.resolve(".mcp.json")).content().contains("\"server\"", "\"start\"");
		assertThat(claude(project, "list")).containsPattern("(?m)^tmux-orc: .* Pending approval");
		Path settings = Files.createDirectories(this.server.home().resolve(".claude")).resolve("settings.json");
		Files.writeString(settings, "{\"enabledMcpjsonServers\":[\"" + NAME + "\"]}");
		assertThat(claude(project, "list")).containsPattern("(?m)^tmux-orc: .* ✔ Connected$");
		assertThat(claude(project, "get", NAME)).contains("Scope: Project config", "Status: ✔ Connected");
	}

	@Test
	void serverThatCannotStartIsNotConnected() {
		Path folder = Path.of("/");
		List<String> command = new ArrayList<>(List.of("add", "--scope", "user", NAME, "--"));
		command.addAll(this.server.program(List.of("server", "begin")));
		claude(folder, command.toArray(String[]::new));
		assertThat(claude(folder, "list")).contains(NAME).doesNotContain("Connected");
	}

	private String add(Path folder, String scope, ServerOptions options) {
		List<String> words = new ArrayList<>(List.of("add", "--scope", scope, NAME, "--"));
		words.addAll(this.server.command(options));
		return claude(folder, words.toArray(String[]::new));
	}

	private String claude(Path folder, String... words) {
		List<String> command = new ArrayList<>(List.of("env", "-i", "-C", folder.toString(),
				"HOME=" + this.server.home(), "PATH=/usr/bin:/bin", RealAgent.CLAUDE.installed().toString(), "mcp"));
		command.addAll(List.of(words));
		ProgramResult result = this.server.run(command);
		assertThat(result.status()).as(result.output() + result.error()).isZero();
		return result.output();
	}

}
