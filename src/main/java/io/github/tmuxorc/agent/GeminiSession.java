package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.machine.Machine;

/**
 * A session of Gemini CLI and the file that it keeps of it, in which it appends a line at
 * once for each prompt that it takes and each answer of the model. It takes hooks from
 * settings of its user's and root's only, which are not ours to change. Seen with 0.61.0.
 *
 * @param id the id of the session, chosen by whoever started it
 * @param folder the folder that holds a folder for each project
 */
record GeminiSession(String id, String folder) {

	private static final int SHORT = 8;

	/** What is resumed can also be a number, or the latest. */
	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final String CANCELLED = "Request cancelled.";

	private static final List<String> OPTIONS = List.of("--session-id", "--resume", "-r", "--session-file");

	/**
	 * Choose the session of an agent that is to be started.
	 * @param folder the folder of Gemini CLI
	 * @param arguments the arguments that were asked for, which can choose one, too
	 * @return the session
	 */
	static Choice choose(Path folder, List<String> arguments) {
		String asked = asked(arguments);
		String id = (asked != null) ? asked : UUID.randomUUID().toString();
		return new Choice(
				ID.matcher(id).matches() ? JsonMapper.shared()
					.writeValueAsString(new GeminiSession(id, folder.resolve("tmp").toString())) : null,
				(asked != null) ? List.of() : List.of("--session-id", id));
	}

	private static @Nullable String asked(List<String> arguments) {
		for (int index = 0; index < arguments.size(); index++) {
			String word = arguments.get(index);
			int end = word.indexOf('=');
			if (OPTIONS.contains((end > 0) ? word.substring(0, end) : word)) {
				return (end > 0) ? word.substring(end + 1)
						: (index + 1 < arguments.size()) ? arguments.get(index + 1) : "";
			}
		}
		return null;
	}

	/**
	 * The session of an agent.
	 * @param note what was noted of it; null if nothing was
	 * @return the session, or null if its program is another
	 */
	static @Nullable GeminiSession of(@Nullable String note) {
		return (note != null) ? JsonMapper.shared().readValue(note, GeminiSession.class) : null;
	}

	/**
	 * The file of the session.
	 * @param machine the machine that it is on
	 * @return the file, or null if there is none yet
	 */
	@Nullable Path file(Machine machine) {
		return machine
			.list(Path.of(this.folder), List.of("*", "chats", "session-*-" + this.id.substring(0, SHORT) + ".jsonl"))
			.stream()
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * What lines of the file tell, as the events that hooks would report.
	 * @param lines the lines
	 * @return the events
	 */
	List<JsonNode> events(List<JsonNode> lines) {
		return lines.stream().map(this::event).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
	}

	private @Nullable JsonNode event(JsonNode line) {
		return switch (line.path("type").asString("")) {
			case "user" -> event("UserPromptSubmit", "prompt", text(line));
			case "gemini" -> line.has("toolCalls") ? null : event("Stop", "last_assistant_message", text(line));
			case "error" -> event("StopFailure", "error", text(line));
			case "info" -> text(line).equals(CANCELLED) ? event("Interrupt", "reason", CANCELLED) : null;
			default -> null;
		};
	}

	// What a person typed, where that is another text than what was made of it.
	private static String text(JsonNode line) {
		JsonNode typed = line.path("displayContent");
		JsonNode content = (typed.isString() || typed.isArray()) ? typed : line.path("content");
		return content.isString() ? content.stringValue()
				: content.valueStream().map((part) -> part.path("text").asString("")).collect(Collectors.joining());
	}

	// Without a text it is the answer of a tool, or the call of one.
	private @Nullable JsonNode event(String name, String field, String text) {
		return text.isEmpty() ? null
				: JsonMapper.shared()
					.createObjectNode()
					.put("hook_event_name", name)
					.put("session_id", this.id)
					.put(field, text);
	}

	/**
	 * A session that was chosen.
	 *
	 * @param note what is to be noted of it; null if it has no name that tells its file
	 * @param arguments further arguments
	 */
	record Choice(@Nullable String note, List<String> arguments) {

	}

}
