package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.setup.OperatingSystem;
import io.github.tmuxorc.setup.UserEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Client}: where each system keeps the files.
 */
class ClientTests {

	@TempDir
	private Path home;

	@ParameterizedTest
	@CsvSource(textBlock = """
			LINUX,   HOME,            claude-desktop, .config/Claude/claude_desktop_config.json
			MACOS,   HOME,            claude-desktop, Library/Application Support/Claude/claude_desktop_config.json
			WINDOWS, USERPROFILE,     claude-desktop, AppData/Roaming/Claude/claude_desktop_config.json
			LINUX,   XDG_CONFIG_HOME, claude-desktop, Claude/claude_desktop_config.json
			WINDOWS, APPDATA,         claude-desktop, Claude/claude_desktop_config.json
			WINDOWS, AppData,         claude-desktop, Claude/claude_desktop_config.json
			LINUX,   HOME,            claude-code,    .claude.json
			MACOS,   HOME,            claude-code,    .claude.json
			WINDOWS, USERPROFILE,     claude-code,    .claude.json
			LINUX,   CLAUDE_CONFIG_DIR, claude-code,  .claude.json
			LINUX,   HOME,            vscode,         .config/Code/User/mcp.json
			LINUX,   XDG_CONFIG_HOME, vscode,         Code/User/mcp.json
			MACOS,   HOME,            vscode,         Library/Application Support/Code/User/mcp.json
			WINDOWS, USERPROFILE,     vscode,         AppData/Roaming/Code/User/mcp.json
			WINDOWS, APPDATA,         vscode,         Code/User/mcp.json
			LINUX,   HOME,            cursor,         .cursor/mcp.json
			MACOS,   HOME,            cursor,         .cursor/mcp.json
			WINDOWS, USERPROFILE,     cursor,         .cursor/mcp.json
			LINUX,   HOME,            windsurf,       .codeium/windsurf/mcp_config.json
			MACOS,   HOME,            windsurf,       .codeium/windsurf/mcp_config.json
			WINDOWS, USERPROFILE,     windsurf,       .codeium/windsurf/mcp_config.json
			LINUX,   HOME,            zed,            .config/zed/settings.json
			LINUX,   XDG_CONFIG_HOME, zed,            zed/settings.json
			LINUX,   FLATPAK_XDG_CONFIG_HOME, zed,    zed/settings.json
			MACOS,   HOME,            zed,            .config/zed/settings.json
			WINDOWS, USERPROFILE,     zed,            AppData/Roaming/Zed/settings.json
			WINDOWS, APPDATA,         zed,            Zed/settings.json
			LINUX,   HOME,            codex,          .codex/config.toml
			LINUX,   CODEX_HOME,      codex,          config.toml
			MACOS,   HOME,            codex,          .codex/config.toml
			WINDOWS, USERPROFILE,     codex,          .codex/config.toml
			LINUX,   HOME,            gemini,         .gemini/settings.json
			LINUX,   GEMINI_CLI_HOME, gemini,         .gemini/settings.json
			MACOS,   HOME,            gemini,         .gemini/settings.json
			WINDOWS, USERPROFILE,     gemini,         .gemini/settings.json
			""")
	void fileWhenVariableIsSetLiesThere(OperatingSystem system, String variable, String client, String file) {
		UserEnvironment environment = new UserEnvironment(Map.of(variable, this.home.toString()), system);
		assertThat(client(client).file(environment)).isEqualTo(this.home.resolve(file));
	}

	@ParameterizedTest
	@CsvSource({ "XDG_CONFIG_HOME,''", "XDG_CONFIG_HOME,config", "CLAUDE_CONFIG_DIR,''" })
	void fileWhenVariableHoldsNoFolderIsInTheHome(String variable, String value) {
		UserEnvironment environment = new UserEnvironment(Map.of("HOME", this.home.toString(), variable, value),
				OperatingSystem.LINUX);
		assertThat(Client.CLAUDE_DESKTOP.file(environment)).hasParentRaw(this.home.resolve(".config/Claude"));
		assertThat(Client.CLAUDE_CODE.file(environment)).hasParentRaw(this.home);
	}

	@Test
	void fileWhenVariableOfClaudeCodeIsRelativeIsInTheWorkingFolder() {
		UserEnvironment environment = new UserEnvironment(Map.of("CLAUDE_CONFIG_DIR", "x"), OperatingSystem.LINUX);
		assertThat(Client.CLAUDE_CODE.file(environment)).isEqualTo(Path.of("x/.claude.json").toAbsolutePath());
	}

	@ParameterizedTest
	@CsvSource({ "LINUX,HOME,''", "MACOS,HOME,home", "WINDOWS,USERPROFILE,''" })
	void fileWhenThereIsNoHomeNamesTheVariable(OperatingSystem system, String variable, String value) {
		UserEnvironment environment = new UserEnvironment(Map.of(variable, value), system);
		for (Client client : Client.values()) {
			assertThatExceptionOfType(FailedException.class).isThrownBy(() -> client.file(environment))
				.withMessage("The variable %s does not hold the absolute path of your home folder."
						+ " Set it, and run the command again.", variable);
		}
	}

	@Test
	void fileWhenTheHomeDoesNotExistSaysSo() {
		Path none = this.home.resolve("none");
		UserEnvironment environment = new UserEnvironment(Map.of("HOME", none.toString()), OperatingSystem.LINUX);
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> Client.CURSOR.file(environment))
			.withMessage("The folder %s, which the variable HOME names, does not exist."
					+ " Make it or correct the variable, and run the command again.", none);
	}

	@Test
	void fileWhenClaudeCodeHasItsFormerFileIsThatOne() throws IOException {
		UserEnvironment environment = new UserEnvironment(Map.of("HOME", this.home.toString()), OperatingSystem.LINUX);
		Path former = Files.createDirectory(this.home.resolve(".claude")).resolve(".config.json");
		Files.createFile(former);
		assertThat(Client.CLAUDE_CODE.file(environment)).isEqualTo(this.home.resolve(".claude.json"));
		Files.writeString(former, "{}");
		assertThat(Client.CLAUDE_CODE.file(environment)).isEqualTo(former);
	}

	@Test
	void isFoundWhenClientLeftATraceIsTrue() throws IOException {
		UserEnvironment environment = new UserEnvironment(
				Map.of("HOME", this.home.toString(), "PATH", "/nowhere::" + this.home.resolve("bin")),
				OperatingSystem.LINUX);
		for (Client client : Client.values()) {
			assertThat(client.isFound(environment)).isFalse();
		}
		for (String trace : List.of(".config/Claude", ".config/Code", ".cursor", ".codeium/windsurf", ".config/zed",
				".codex", ".gemini")) {
			Files.createDirectories(this.home.resolve(trace));
		}
		assertThat(Client.values()).filteredOn((client) -> !client.isFound(environment))
			.containsExactly(Client.CLAUDE_CODE);
		Path program = Files.createFile(Files.createDirectory(this.home.resolve("bin")).resolve("claude"));
		assertThat(Client.CLAUDE_CODE.isFound(environment)).isFalse();
		Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
		assertThat(Client.CLAUDE_CODE.isFound(environment)).isTrue();
	}

	private static Client client(String id) {
		return Stream.of(Client.values()).filter((client) -> client.toString().equals(id)).findFirst().orElseThrow();
	}

}
