package io.github.tmuxorc.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Reports what happens, in the words in which Claude Code's hooks report it.
 */
final class Events {

	private static final String TOOL = "Bash";

	private final String sessionId;

	private final String folder;

	private final BiConsumer<String, Map<String, Object>> reporter;

	/**
	 * Create the reports of a session.
	 * @param sessionId the session's id
	 * @param folder the working folder
	 * @param reporter takes the name of an event and its fields
	 */
	Events(String sessionId, String folder, BiConsumer<String, Map<String, Object>> reporter) {
		this.sessionId = sessionId;
		this.folder = folder;
		this.reporter = reporter;
	}

	void sessionStart() {
		report("SessionStart", Map.of("source", "startup"));
	}

	void userPromptSubmit(String prompt) {
		report("UserPromptSubmit", Map.of("prompt", prompt));
	}

	void permissionRequest(String command) {
		report("PermissionRequest", tool(command));
	}

	void notification(String message) {
		report("Notification", Map.of("message", message));
	}

	void postToolUse(String command, String output) {
		Map<String, Object> fields = tool(command);
		fields.put("tool_response", Map.of("stdout", output));
		report("PostToolUse", fields);
	}

	void stop(String lastMessage) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("stop_hook_active", false);
		fields.put("last_assistant_message", lastMessage);
		fields.put("background_tasks", List.of());
		report("Stop", fields);
	}

	void stopFailure(String error, String lastMessage) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("error", error);
		fields.put("last_assistant_message", lastMessage);
		report("StopFailure", fields);
	}

	void sessionEnd(String reason) {
		report("SessionEnd", Map.of("reason", reason));
	}

	private static Map<String, Object> tool(String command) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("tool_name", TOOL);
		fields.put("tool_input", Map.of("command", command));
		return fields;
	}

	private void report(String event, Map<String, Object> fields) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("session_id", this.sessionId);
		// No transcript is written, and none is claimed.
		all.put("transcript_path", "");
		all.put("cwd", this.folder);
		all.put("hook_event_name", event);
		all.putAll(fields);
		this.reporter.accept(event, all);
	}

}
