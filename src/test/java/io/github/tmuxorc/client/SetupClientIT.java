package io.github.tmuxorc.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.realagent.RealAgent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sets up real clients, asks them for what they have got, and takes it back. A client
 * looks at a copy of the home, since it adds files of its own while it does.
 */
@Timeout(300)
class SetupClientIT {

	private final TestedServer server = new TestedServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void claudeCodeIsConnectedAndTakenBack() throws IOException {
		write(".claude.json", "{\"numStartups\": 1e0, \"mcpServers\": {}}\n");
		setUpAndUndo("claude-code", () -> {
			assertThat(ask(RealAgent.CLAUDE, "mcp", "list")).containsPattern("(?m)^tmux-orc: .* ✔ Connected$");
			assertThat(ask(RealAgent.CLAUDE, "mcp", "get", "tmux-orc")).contains("Scope: User config", "Type: stdio");
		});
	}

	@Test
	void codexReadsWhatIsWrittenAndItIsTakenBack() throws IOException {
		write(".codex/config.toml", "model = \"gpt\" # mine\n\n[mcp_servers.a]\ncommand = \"x\"\n");
		setUpAndUndo("codex", () -> assertThat(ask(RealAgent.CODEX, "mcp", "get", "tmux-orc", "--json"))
			.contains("\"enabled\": true", "\"stdio\"", "tmux-orc\"", "\"server\"", "\"start\""));
	}

	@Test
	void codexReadsServersInBraces() throws IOException {
		write(".codex/config.toml", "mcp_servers = { a = { command = \"x\" } }\n");
		setUpAndUndo("codex", () -> assertThat(ask(RealAgent.CODEX, "mcp", "list")).contains("tmux-orc", "enabled"));
	}

	@Test
	void geminiIsConnectedAndTakenBack() throws IOException {
		write(".gemini/settings.json", "{\n  // mine\n  \"security\": {\"folderTrust\": {\"enabled\": false}}\n}\n");
		setUpAndUndo("gemini",
				() -> assertThat(ask(RealAgent.GEMINI, "mcp", "list")).containsPattern("tmux-orc: .* - Connected"));
	}

	private void setUpAndUndo(String client, Check check) throws IOException {
		Map<String, String> before = files();
		run(this.server.program(List.of("setup", client)));
		check.run();
		run(this.server.program(List.of("setup", "undo", client)));
		assertThat(files()).isEqualTo(before);
	}

	private String ask(RealAgent agent, String... words) throws IOException {
		Path copy = Files.createTempDirectory(this.server.home(), "copy");
		for (String name : List.of(".claude.json", ".codex", ".gemini")) {
			if (Files.exists(this.server.home().resolve(name))) {
				run(List.of("cp", "-r", this.server.home().resolve(name).toString(), copy.toString()));
			}
		}
		List<String> command = new ArrayList<>(
				List.of("env", "-i", "-C", "/", "HOME=" + copy, "PATH=" + path(), agent.installed().toString()));
		command.addAll(List.of(words));
		return run(command);
	}

	private static String path() {
		return NodeProgram.folder() + ":/usr/bin:/bin";
	}

	private String run(List<String> command) {
		ProgramResult result = this.server.run(command);
		assertThat(result.status()).as(result.output() + result.error()).isZero();
		return result.output() + result.error();
	}

	private void write(String file, String text) throws IOException {
		Path path = this.server.home().resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private Map<String, String> files() throws IOException {
		Map<String, String> files = new TreeMap<>();
		for (String name : List.of(".claude.json", ".codex", ".gemini")) {
			Path start = this.server.home().resolve(name);
			if (Files.exists(start)) {
				try (Stream<Path> paths = Files.walk(start)) {
					for (Path path : paths.filter(Files::isRegularFile).toList()) {
						files.put(path.toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
					}
				}
			}
		}
		try (Stream<Path> paths = Files.list(this.server.home())) {
			paths.filter((path) -> path.getFileName().toString().startsWith(".claude"))
				.forEach((path) -> files.putIfAbsent(path.toString(), ""));
		}
		return files;
	}

	private interface Check {

		void run() throws IOException;

	}

}
