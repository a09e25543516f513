package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.process.LockedFile;
import io.github.tmuxorc.surface.ProgramRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs {@code setup} and {@code setup undo} of the program folder, on machines that have
 * every client, and on those that are full or may not be written.
 */
class SetupClientsIT {

	private static final String PROGRAM = System.getProperty("orc.program.directory") + "/bin/tmux-orc";

	@TempDir
	private Path folder;

	private Path home = Path.of("");

	private ProgramRun.Setup program = ProgramRun.in(Path.of(""));

	@BeforeEach
	void makeHome() throws Exception {
		this.home = Files.createDirectory(this.folder.resolve("home"));
		this.program = ProgramRun.in(this.folder)
			.with("HOME", this.home.toString())
			.with("XDG_CONFIG_HOME", "")
			.with("XDG_STATE_HOME", "")
			.with("PATH", "/usr/bin:/bin");
	}

	@Test
	void everyClientThatIsFoundIsSetUpAndTakenBack() throws Exception {
		for (String file : new String[] { ".config/Claude/claude_desktop_config.json", ".claude.json",
				".config/Code/User/mcp.json", ".cursor/mcp.json", ".codeium/windsurf/mcp_config.json",
				".config/zed/settings.json", ".codex/config.toml", ".gemini/settings.json" }) {
			write(file, file.endsWith(".toml") ? "# mine\na = 1\n" : "{ \"a\": 1.0 }\n");
		}
		Map<String, String> before = files();
		assertThat(outcomes("setup", "--toolsets", "terminal", "--json")).hasSize(8).containsOnly("added");
		assertThat(outcomes("setup", "--json")).hasSize(8).containsOnly("unchanged");
		assertThat(outcomes("setup", "codex", "--tier", "read", "--json")).containsExactly("updated");
		assertThat(this.home.resolve(".codex/config.toml")).content()
			.contains("args = [\"server\", \"start\", \"--toolsets\", \"terminal\", \"--tier\", \"read\"]");
		assertThat(run(0, "setup", "undo", "--dry-run").output().lines()).hasSize(8)
			.allMatch((line) -> line.endsWith(" would be what it was before; nothing was changed."));
		run(0, "setup", "undo", "zed");
		run(0, "setup", "undo", "--yes");
		assertThat(files()).isEqualTo(before);
		assertThat(run(0, "setup", "undo").output()).isEqualTo("There is nothing to take back; nothing was changed.\n");
		assertThat(run(2, "setup", "undo", "emacs").errors()).startsWith("'emacs' is nothing that 'setup' changes.");
		assertThat(run(2, "setup", "emacs").errors()).startsWith("'emacs' is not a value for CLIENT.");
	}

	@Test
	void undoTakesBackClientsTmuxAndCompletionsAtOnce() throws Exception {
		write(".claude.json", "{}");
		write(".tmux.conf", "set -g mouse on");
		write(".bashrc", "# mine\r\n");
		write(".zshrc", "autoload -Uz compinit; compinit\n");
		Map<String, String> before = files();
		run(0, "setup", "claude-code");
		run(0, "setup", "tmux");
		for (String shell : new String[] { "bash", "zsh", "fish" }) {
			run(0, "setup", "completions", shell);
		}
		assertThat(files()).doesNotContainEntry(".claude.json", "{}")
			.doesNotContainEntry(".tmux.conf", "set -g mouse on")
			.hasSizeGreaterThanOrEqualTo(before.size() + 2);
		run(0, "setup", "undo", "--yes");
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void projectIsTheFolderThatItIsRunIn() throws Exception {
		assertThat(run(0, "setup", "vscode", "--scope", "project").output())
			.startsWith("VS Code: added to " + this.folder + "/.vscode/mcp.json.\n");
		run(0, "setup", "undo", "vscode");
		assertThat(this.folder.resolve(".vscode")).doesNotExist();
	}

	@Test
	void homeThatIsNotKnownIsOneFailure() throws Exception {
		this.program = this.program.with("HOME", "").with("XDG_STATE_HOME", this.folder.resolve("state").toString());
		for (String[] words : new String[][] { { "setup" }, { "setup", "zed" }, { "setup", "undo" } }) {
			assertThat(run(1, words).errors())
				.isEqualTo("The variable HOME does not hold the absolute path of your home"
						+ " folder. Set it, and run the command again.\n");
		}
	}

	@Test
	void diskThatIsFullLeavesEverythingAsItWas() throws Exception {
		write(".claude.json", "{\"a\": \"" + "x".repeat(40_000) + "\"}");
		write(".codex/config.toml", "a = \"" + "x".repeat(40_000) + "\"\n");
		Map<String, String> before = files();
		for (String client : new String[] { "claude-code", "codex" }) {
			// No file may get longer than this, which a process is told as of a full
			// disk.
			ProgramRun run = this.program.runFrom(Path.of("/bin/sh"), "-c",
					"ulimit -f 32; exec '" + PROGRAM + "' setup " + client);
			assertThat(run.errors()).matches("\\S+ cannot be written: file too large\\. Nothing was changed; .*\n");
			assertThat(run.status()).isOne();
		}
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void homeThatMayNotBeWrittenIsLeftAsItIs() throws Exception {
		write(".claude.json", "{}");
		Map<String, String> before = files();
		String guard = "chmod -R a-w \"$HOME\"";
		if (Files.getOwner(this.home).getName().equals("root")) {
			// Permissions mean nothing to this user.
			guard = "mount --bind \"$HOME\" \"$HOME\" && mount -o remount,bind,ro \"$HOME\"";
		}
		String script = guard + " && '" + PROGRAM + "' setup claude-code; status=$?; chmod -R u+w \"$HOME\""
				+ " 2>/dev/null; exit $status";
		ProgramRun run = guard.startsWith("mount")
				? this.program.runFrom(Path.of("/usr/bin/unshare"), "-m", "/bin/sh", "-c", script)
				: this.program.runFrom(Path.of("/bin/sh"), "-c", script);
		assertThat(run.errors()).matches("The folder " + this.home
				+ " cannot be written to: (read-only file system|permission denied)\\. Nothing was changed; .*\n");
		assertThat(run.status()).isOne();
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void signalInTheMiddleOfAChangeWaitsForItsEnd() throws Exception {
		write(".claude.json", "{}");
		Path state = Files.createDirectories(this.home.resolve(".local/state/tmux-orc"));
		Path lock = this.home.resolve(".claude.json.lock");
		ProcessBuilder builder = new ProcessBuilder(PROGRAM, "setup", "claude-code")
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("HOME", this.home.toString());
		builder.environment().keySet().removeIf((name) -> name.startsWith("XDG_"));
		Process process = null;
		try (LockedFile held = LockedFile.await(state.resolve("setup-changes.lock"))) {
			assertThat(held).isNotNull();
			process = builder.start();
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(lock));
			process.destroy();
			assertThat(process.waitFor(1, TimeUnit.SECONDS)).isFalse();
		}
		finally {
			if (process != null && !process.waitFor(60, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
		assertThat(process.exitValue()).isEqualTo(128 + 15);
		assertThat(lock).doesNotExist();
		assertThat(this.home.resolve(".claude.json")).content().contains("tmux-orc");
	}

	private ProgramRun run(int status, String... words) throws Exception {
		ProgramRun run = this.program.run(words);
		assertThat(run.status()).as(run.output() + run.errors()).isEqualTo(status);
		return run;
	}

	private Iterable<String> outcomes(String... words) throws Exception {
		JsonNode report = JsonMapper.shared().readTree(run(0, words).output());
		return report.path("clients").findValuesAsString("outcome");
	}

	private void write(String file, String text) throws IOException {
		Path path = this.home.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private Map<String, String> files() throws IOException {
		try (Stream<Path> paths = Files.walk(this.home)) {
			Map<String, String> files = new TreeMap<>();
			for (Path path : paths.toList()) {
				files.put(this.home.relativize(path).toString(), Files.isRegularFile(path)
						? new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1) : "");
			}
			return files;
		}
	}

}
