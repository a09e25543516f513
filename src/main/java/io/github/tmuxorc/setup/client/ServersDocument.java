package io.github.tmuxorc.setup.client;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;

/**
 * The text of a client's file, with the object that names its servers. It is never
 * written anew: a change is an edit of the smallest piece of the text.
 */
final class ServersDocument {

	private static final String SERVERS = "mcpServers";

	private final String text;

	private final JsonObject root;

	private final JsonLayout layout;

	private ServersDocument(String text, JsonObject root) {
		this.text = text;
		this.root = root;
		this.layout = JsonLayout.of(text, root);
	}

	/**
	 * Read a document.
	 * @param name the file that it is from
	 * @param text its text
	 * @return the document
	 * @throws FailedException if it is not an object in JSON
	 * @throws RefusedException if something else lies where the servers belong
	 */
	static ServersDocument parse(Path name, String text) {
		try {
			JsonObject root = JsonText.read(text, List.of(SERVERS, ServerEntry.NAME));
			JsonMember servers = root.member(SERVERS);
			if (servers != null && servers.object() == null) {
				throw new RefusedException("'mcpServers' in " + name + " is not an object.",
						"Repair the file by hand, and run the command again.");
			}
			return new ServersDocument(text, root);
		}
		catch (JacksonException ex) {
			FailedException failure = new FailedException(name + " is not valid JSON: " + JsonText.describe(ex) + ".",
					"Repair the file by hand, and run the command again.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	/**
	 * The edit that fills a document that holds nothing yet.
	 * @param text its text, blank
	 * @param entry what to start
	 * @param type the kind of transport, where the client names it
	 * @return the edit
	 */
	static TextEdit fill(String text, ServerEntry entry, @Nullable String type) {
		Map<String, ?> document = Map.of(SERVERS, Map.of(ServerEntry.NAME, fields(entry, type)));
		return new TextEdit(text.length(), text.length(), JsonLayout.DEFAULT.value(document, "") + "\n");
	}

	/**
	 * What is registered under our name.
	 * @return the entry, or {@code null} if the name is free
	 */
	@Nullable ServerEntry entry() {
		JsonMember member = member();
		if (member == null) {
			return null;
		}
		JsonMember command = field(member, "command");
		JsonMember arguments = field(member, "args");
		List<String> texts = (arguments != null) ? arguments.texts() : null;
		return new ServerEntry((command != null) ? command.text() : null, (texts != null) ? texts : List.of());
	}

	/**
	 * A digest of all that is not ours: our entry, or the object of servers if it holds
	 * nothing else.
	 * @return the digest
	 */
	String digestOfOthers() {
		JsonMember servers = this.root.member(SERVERS);
		JsonMember ours = member();
		boolean alone = servers != null && servers.object() != null
				&& servers.object().members().size() == ((ours != null) ? 1 : 0);
		JsonMember leftOut = alone ? servers : ours;
		return (leftOut != null) ? JsonText.digestOutside(this.text, leftOut.key(), leftOut.end())
				: JsonText.digestOutside(this.text, 0, 0);
	}

	/**
	 * The edit that adds our entry behind the others.
	 * @param entry what to start
	 * @param type the kind of transport, where the client names it
	 * @return the edit
	 */
	TextEdit add(ServerEntry entry, @Nullable String type) {
		JsonMember servers = this.root.member(SERVERS);
		if (servers == null) {
			return append(this.root, "", SERVERS, Map.of(ServerEntry.NAME, fields(entry, type)));
		}
		return append(Objects.requireNonNull(servers.object()), JsonLayout.indent(this.text, servers.key()),
				ServerEntry.NAME, fields(entry, type));
	}

	/**
	 * The edit that changes the program of our entry and leaves the rest of it.
	 * @param command the program
	 * @return the edit
	 */
	TextEdit changeCommand(String command) {
		JsonMember member = Objects.requireNonNull(field(Objects.requireNonNull(member()), "command"));
		return new TextEdit(member.start(), member.end(), JsonLayout.quote(command));
	}

	/**
	 * The edit that puts our entry in the place of the one that has our name.
	 * @param entry what to start
	 * @param type the kind of transport, where the client names it
	 * @return the edit
	 */
	TextEdit replace(ServerEntry entry, @Nullable String type) {
		JsonMember member = Objects.requireNonNull(member());
		JsonObject servers = Objects.requireNonNull(Objects.requireNonNull(this.root.member(SERVERS)).object());
		String value = this.layout.within(this.text, servers)
			.value(fields(entry, type), JsonLayout.indent(this.text, member.key()));
		return new TextEdit(member.start(), member.end(), value);
	}

	private TextEdit append(JsonObject object, String outerIndent, String name, Object value) {
		JsonLayout inner = this.layout.within(this.text, object);
		if (object.members().isEmpty()) {
			return new TextEdit(object.open(), object.close() + 1, inner.value(Map.of(name, value), outerIndent));
		}
		JsonMember last = object.members().getLast();
		String indent = JsonLayout.indent(this.text, last.key());
		return new TextEdit(last.end(), last.end(), inner.between(indent) + inner.member(name, value, indent));
	}

	private @Nullable JsonMember member() {
		JsonMember servers = this.root.member(SERVERS);
		return (servers != null && servers.object() != null) ? servers.object().member(ServerEntry.NAME) : null;
	}

	private static @Nullable JsonMember field(JsonMember member, String name) {
		return (member.object() != null) ? member.object().member(name) : null;
	}

	private static Map<String, Object> fields(ServerEntry entry, @Nullable String type) {
		Map<String, Object> fields = new LinkedHashMap<>();
		if (type != null) {
			fields.put("type", type);
		}
		fields.put("command", Objects.requireNonNull(entry.command()));
		fields.put("args", entry.arguments());
		return fields;
	}

}
