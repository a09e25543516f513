package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventReporting}.
 */
class EventReportingTests {

	private static final List<String> CODEX_EVENTS = List.of("SessionStart", "UserPromptSubmit", "PermissionRequest",
			"PostToolUse", "Stop", "Interrupt", "SessionEnd");

	@TempDir
	private Path directory;

	private AgentFolder folder;

	@BeforeEach
	void chooseFolder() {
		this.folder = new AgentFolder(this.directory.resolve("it's a $folder"));
	}

	@Test
	void prepareWhenClaudeNamesSettingsWhoseHooksKeepEachEvent() throws Exception {
		assertThat(prepare("claude")).containsExactly("--settings", this.folder.settings().toString());
		JsonNode hooks = JsonMapper.shared().readTree(Files.readString(this.folder.settings())).path("hooks");
		assertThat(hooks.propertyNames()).contains("UserPromptSubmit", "PermissionRequest", "Stop", "SessionEnd");
		for (JsonNode event : hooks) {
			assertThat(run(event.at("/0/hooks/0/command").asString(), "{\"a\":1}")).isZero();
		}
		assertThat(this.folder.events()).content().isEqualTo("{\"a\":1}\n".repeat(hooks.size()));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.path())))
			.isEqualTo("rwx------");
	}

	@Test
	void prepareWhenTheHookIsDeletedLaterMakesCommandsThatSucceed() throws Exception {
		prepare("claude");
		JsonNode settings = JsonMapper.shared().readTree(Files.readString(this.folder.settings()));
		Files.delete(this.folder.hook());
		assertThat(run(settings.at("/hooks/UserPromptSubmit/0/hooks/0/command").asString(), "{}")).isZero();
	}

	@Test
	void prepareWhenCodexTrustsEachOfItsHooksByItsHash() throws Exception {
		List<String> options = prepare("codex");
		assertThat(options).hasSize(2 * (CODEX_EVENTS.size() + 1));
		String trusted = options.getLast();
		for (int i = 0; i < CODEX_EVENTS.size(); i++) {
			String event = CODEX_EVENTS.get(i);
			assertThat(options.get(2 * i)).isEqualTo("-c");
			String hook = options.get(2 * i + 1);
			assertThat(hook).startsWith("hooks." + event + "=[{hooks=[{type=\"command\",command=\"");
			int start = hook.indexOf("command=\"") + "command=".length();
			String command = JsonMapper.shared()
				.readValue(hook.substring(start, hook.indexOf(",timeout=")), String.class);
			assertThat(run(command, "{}")).isZero();
			String key = event.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
			assertThat(trusted).contains("\"/<session-flags>/config.toml:" + key + ":0:0\"={trusted_hash=\"sha256:"
					+ hash(key, command) + "\"}");
		}
		assertThat(this.folder.events()).content().isEqualTo("{}\n".repeat(CODEX_EVENTS.size()));
	}

	@Test
	void prepareWhenNothingReportsWritesNoHook() throws IOException {
		assertThat(prepare("shell")).isEmpty();
		assertThat(this.folder.path()).isEmptyDirectory();
	}

	private List<String> prepare(String program) throws IOException {
		AgentProgram read = TestPrograms.shipped().read(program);
		return new EventReporting(read, this.folder, List.of()).prepare(TestPrograms.machine(new MockEnvironment()));
	}

	// Codex hashes its JSON with sorted names and no blanks.
	private static String hash(String event, String command) throws Exception {
		Map<String, Object> hook = new TreeMap<>(
				Map.of("async", false, "command", command, "timeout", 3, "type", "command"));
		String json = JsonMapper.shared()
			.writeValueAsString(new TreeMap<>(Map.of("event_name", event, "hooks", List.of(hook))));
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
	}

	private int run(String command, String input) throws Exception {
		ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
			.redirectInput(Files.writeString(this.directory.resolve("input"), input).toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("output").toFile());
		builder.environment().remove("TMUX_PANE");
		int status = builder.start().waitFor();
		assertThat(this.directory.resolve("output")).content().doesNotContain("syntax");
		return status;
	}

}
