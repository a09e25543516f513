package io.github.tmuxorc.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.machine.Machine;

/**
 * How a program is told to report what happens to it, for this process only: by what it
 * gets on its command line. Nothing of the user's own is changed.
 *
 * @param program the program
 * @param folder our folder about the agent
 * @param arguments the arguments that were asked for
 */
record EventReporting(AgentProgram program, AgentFolder folder, List<String> arguments) {

	private static final List<String> CLAUDE_EVENTS = List.of("SessionStart", "UserPromptSubmit", "PermissionRequest",
			"PostToolUse", "Stop", "StopFailure", "SessionEnd");

	private static final List<String> CODEX_EVENTS = List.of("SessionStart", "UserPromptSubmit", "PermissionRequest",
			"PostToolUse", "Stop", "Interrupt", "SessionEnd");

	/** Codex gives no hook of an end more time. */
	private static final int CODEX_SECONDS = 3;

	/**
	 * Write the files that the program or its hooks need.
	 * @param machine where it is started
	 * @return the arguments that tell the program to report, to stand before all others
	 * @throws IOException if a file cannot be written
	 */
	List<String> prepare(Machine machine) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		List<String> arguments = switch (this.program.events()) {
			case CLAUDE_SETTINGS -> {
				files.put(name(this.folder.hook()), hook());
				files.put(name(this.folder.settings()), claudeSettings());
				yield List.of("--settings", this.folder.settings().toString());
			}
			case CODEX_HOOKS -> {
				files.put(name(this.folder.hook()), hook());
				yield codexHooks();
			}
			case GEMINI_SESSION -> {
				GeminiSession.Choice choice = GeminiSession.choose(machine.places().gemini(), this.arguments);
				if (choice.note() != null) {
					files.put(name(this.folder.session()), choice.note());
				}
				yield choice.arguments();
			}
			case OPTION -> {
				files.put(name(this.folder.hook()), hook());
				yield List.of("--hook", command());
			}
			case NONE -> List.of();
		};
		machine.write(this.folder.path(), files);
		return arguments;
	}

	private static String name(Path file) {
		return String.valueOf(file.getFileName());
	}

	private static String hook() throws IOException {
		try (InputStream hook = EventReporting.class.getResourceAsStream("hook")) {
			if (hook == null) {
				throw new IllegalStateException("the hook script is missing from the program");
			}
			return new String(hook.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private String claudeSettings() {
		Map<String, Object> hooks = new LinkedHashMap<>();
		for (String event : CLAUDE_EVENTS) {
			Map<String, Object> command = Map.of("type", "command", "command", command(event));
			hooks.put(event, List.of(Map.of("hooks", List.of(command))));
		}
		return json(Map.of("hooks", hooks));
	}

	// Codex runs a hook only once it is trusted, by its hash. Ours are trusted here, and
	// nobody else's.
	private List<String> codexHooks() {
		List<String> options = new ArrayList<>();
		List<String> trusted = new ArrayList<>();
		for (String event : CODEX_EVENTS) {
			options.add("-c");
			options.add("hooks." + event + "=[{hooks=[{type=\"command\",command=" + json(command(event)) + ",timeout="
					+ CODEX_SECONDS + "}]}]");
			String key = event.replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
			trusted.add("\"/<session-flags>/config.toml:" + key + ":0:0\"={trusted_hash=\"sha256:"
					+ codexHash(key, command(event)) + "\"}");
		}
		options.add("-c");
		options.add("hooks.state={" + String.join(",", trusted) + "}");
		return options;
	}

	private static String codexHash(String event, String command) {
		String hook = "{\"event_name\":" + json(event) + ",\"hooks\":[{\"async\":false,\"command\":" + json(command)
				+ ",\"timeout\":" + CODEX_SECONDS + ",\"type\":\"command\"}]}";
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(hook.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// A hook that fails keeps Claude Code from taking a prompt, and ours may be deleted.
	private String command(String event) {
		return command() + " " + event + " || :";
	}

	private String command() {
		return "sh '" + this.folder.hook().toString().replace("'", "'\\''") + "'";
	}

	private static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

}
