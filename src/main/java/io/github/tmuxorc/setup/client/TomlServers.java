package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The servers in a file in TOML, whether they are written as tables, as dotted keys or in
 * braces.
 */
final class TomlServers implements ServersDocument {

	private final String text;

	private final FileForm form;

	private final JsonNode values;

	private final TomlText places;

	private final String newline;

	private TomlServers(String text, FileForm form, JsonNode values) {
		this.text = text;
		this.form = form;
		this.values = values;
		this.places = TomlText.of(text);
		this.newline = text.contains("\r\n") ? "\r\n" : "\n";
	}

	/**
	 * Read a document.
	 * @param text its text
	 * @param form the form that it has
	 * @return the document, or {@code null} if its servers are no table
	 */
	static @Nullable TomlServers read(String text, FileForm form) {
		JsonNode values = TomlText.values(text);
		JsonNode servers = values.path(form.servers());
		return (servers.isMissingNode() || servers.isObject()) ? new TomlServers(text, form, values) : null;
	}

	@Override
	public @Nullable ServerEntry entry() {
		JsonNode entry = this.values.path(this.form.servers()).path(ServerEntry.NAME);
		if (entry.isMissingNode()) {
			return null;
		}
		JsonNode arguments = entry.path("args");
		boolean texts = arguments.isArray()
				&& StreamSupport.stream(arguments.spliterator(), false).allMatch(JsonNode::isString);
		return new ServerEntry(entry.path("command").isString() ? entry.path("command").asString() : null, texts
				? StreamSupport.stream(arguments.spliterator(), false).map(JsonNode::asString).toList() : List.of());
	}

	@Override
	public boolean hasServers() {
		return this.values.has(this.form.servers());
	}

	@Override
	public Object others() {
		ObjectNode others = (ObjectNode) this.values.deepCopy();
		if (others.get(this.form.servers()) instanceof ObjectNode servers) {
			servers.remove(ServerEntry.NAME);
			if (servers.isEmpty()) {
				others.remove(this.form.servers());
			}
		}
		return others;
	}

	@Override
	public List<TextEdit> secrets() {
		return this.places.secrets();
	}

	@Override
	public List<TextEdit> add(ServerEntry entry) {
		TomlItem inline = find(TomlItem.Kind.INLINE_TABLE, List.of(this.form.servers()));
		return (inline != null) ? addTo(inline, entry) : List.of(TextEdit.insert(this.text.length(), table(entry)));
	}

	@Override
	public List<TextEdit> change(ServerEntry entry) {
		ServerEntry present = Objects.requireNonNull(entry());
		List<TextEdit> edits = new ArrayList<>();
		if (!Objects.equals(present.command(), entry.command())) {
			edits.add(changeValue("command", quote(Objects.requireNonNull(entry.command()))));
		}
		if (!present.arguments().equals(entry.arguments())) {
			edits.add(changeValue("args", array(entry)));
		}
		return edits;
	}

	@Override
	public List<TextEdit> replace(ServerEntry entry) {
		TomlItem item = this.places.items()
			.stream()
			.filter((each) -> each.path().equals(ours()) && !each.isHead())
			.findFirst()
			.orElse(null);
		if (item != null) {
			return List.of(new TextEdit(item.value(), item.end(), braces(entry)));
		}
		List<TextEdit> edits = new ArrayList<>(remove(false));
		edits.add(TextEdit.insert(this.text.length(), table(entry)));
		return edits;
	}

	// A table that holds the servers is there without being written.
	@Override
	public List<TextEdit> remove(boolean servers) {
		return new TomlRemoval(this.text, this.places.items(), ours()).edits();
	}

	private List<String> ours() {
		return List.of(this.form.servers(), ServerEntry.NAME);
	}

	private @Nullable TomlItem find(TomlItem.Kind kind, List<String> path) {
		return this.places.items()
			.stream()
			.filter((item) -> item.kind() == kind && item.path().equals(path))
			.findFirst()
			.orElse(null);
	}

	private TextEdit changeValue(String key, String value) {
		List<String> path = new ArrayList<>(ours());
		path.add(key);
		TomlItem item = Objects.requireNonNull(find(TomlItem.Kind.VALUE, path));
		return new TextEdit(item.value(), item.end(), value);
	}

	private List<TextEdit> addTo(TomlItem inline, ServerEntry entry) {
		String member = ServerEntry.NAME + " = " + braces(entry);
		TomlItem last = this.places.items()
			.stream()
			.filter((item) -> item.holder() != null && item.holder().value() == inline.value())
			.reduce((earlier, later) -> later)
			.orElse(null);
		if (last == null) {
			boolean isEmpty = this.text.substring(inline.value() + 1, inline.end() - 1).isBlank();
			return List.of(isEmpty ? new TextEdit(inline.value(), inline.end(), "{ " + member + " }")
					: TextEdit.insert(inline.end() - 1, member + " "));
		}
		int comma = TomlText.gapEnd(this.text, last.end());
		boolean isFollowed = this.text.startsWith(",", comma);
		int end = isFollowed ? comma + 1 : last.end();
		int comment = end;
		while (" \t".indexOf(this.text.charAt(comment)) >= 0) {
			comment++;
		}
		boolean isCommented = this.text.charAt(comment) == '#';
		int place = isCommented ? JsonGap.blanksBefore(this.text, TomlText.commentEnd(this.text, comment)) : end;
		int line = this.text.lastIndexOf('\n', last.start()) + 1;
		String indent = this.text.substring(line, last.start());
		String gap = !indent.isBlank() ? (isCommented ? this.newline : " ") : this.newline + indent;
		if (isFollowed) {
			return List.of(TextEdit.insert(place, gap + member + ","));
		}
		return List.of(TextEdit.insert(end, ","), TextEdit.insert(place, gap + member));
	}

	private String table(ServerEntry entry) {
		String gap = this.text.endsWith("\n") ? this.newline : this.newline.repeat(2);
		return (JsonText.isEmpty(this.text) ? "" : gap) + "[" + this.form.servers() + "." + ServerEntry.NAME + "]"
				+ this.newline + "command = " + quote(Objects.requireNonNull(entry.command())) + this.newline
				+ "args = " + array(entry) + this.newline;
	}

	private static String braces(ServerEntry entry) {
		return "{ command = " + quote(Objects.requireNonNull(entry.command())) + ", args = " + array(entry) + " }";
	}

	private static String array(ServerEntry entry) {
		return entry.arguments().stream().map(TomlServers::quote).collect(Collectors.joining(", ", "[", "]"));
	}

	// What JSON lets stand as it is and TOML does not.
	private static String quote(String value) {
		return JsonLayout.quote(value).replace("\u007F", "\\u007F");
	}

}
