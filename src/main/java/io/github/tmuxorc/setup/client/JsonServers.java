package io.github.tmuxorc.setup.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The servers in a file in JSON, with or without comments.
 */
final class JsonServers implements ServersDocument {

	private final String text;

	private final FileForm form;

	private final JsonText json;

	private final JsonObject root;

	private final JsonLayout layout;

	private final boolean blank;

	private JsonServers(String text, FileForm form, JsonText json, JsonObject root) {
		this.text = text;
		this.form = form;
		this.json = json;
		this.root = root;
		this.layout = JsonLayout.of(text, root);
		this.blank = JsonText.isEmpty(text);
	}

	/**
	 * Read a document.
	 * @param text its text
	 * @param form the form that it has
	 * @return the document, or {@code null} if its servers are no object
	 */
	static @Nullable JsonServers read(String text, FileForm form) {
		JsonText json = JsonText.in(form.notation());
		if (JsonText.isEmpty(text)) {
			return new JsonServers(text, form, json, new JsonObject(0, 0, List.of()));
		}
		JsonObject root = json.read(text, List.of(form.servers(), ServerEntry.NAME));
		JsonMember servers = root.member(form.servers());
		return (servers != null && servers.object() == null) ? null : new JsonServers(text, form, json, root);
	}

	@Override
	public @Nullable ServerEntry entry() {
		JsonMember member = member();
		if (member == null) {
			return null;
		}
		JsonMember command = field(member, "command");
		JsonMember arguments = field(member, "args");
		List<String> texts = (arguments != null) ? arguments.texts() : null;
		return new ServerEntry((command != null) ? command.text() : null, (texts != null) ? texts : List.of());
	}

	@Override
	public boolean hasServers() {
		return this.root.member(this.form.servers()) != null;
	}

	// Of several members of a name the last counts, and the others are behind it.
	@Override
	public Object others() {
		if (this.blank) {
			return this.json.digestOutside("{}", List.of());
		}
		JsonMember servers = this.root.member(this.form.servers());
		if (servers == null || servers.object() == null) {
			return this.json.digestOutside(this.text, List.of());
		}
		List<JsonMember> members = servers.object().members();
		List<JsonMember> ours = members.stream().filter((member) -> member.name().equals(ServerEntry.NAME)).toList();
		return this.json.digestOutside(this.text, (ours.size() == members.size()) ? List.of(servers) : ours);
	}

	@Override
	public List<TextEdit> secrets() {
		List<TextEdit> secrets = new ArrayList<>();
		int position = 0;
		while (position < this.text.length()) {
			char character = this.text.charAt(position);
			int end = position + 1;
			if (character == '/') {
				end = JsonGap.commentEnd(this.text, position);
				boolean line = this.text.startsWith("//", position);
				secrets.add(new TextEdit(position, end, line ? "// …" : "/* … */"));
			}
			else if (character == '"') {
				end = JsonText.endOfString(this.text, position);
				if (!this.text.startsWith(":", JsonGap.end(this.text, end))) {
					secrets.add(new TextEdit(position, end, "\"…\""));
				}
			}
			position = end;
		}
		return secrets;
	}

	@Override
	public List<TextEdit> add(ServerEntry entry) {
		if (this.blank) {
			Map<String, ?> document = Map.of(this.form.servers(), Map.of(ServerEntry.NAME, fields(entry)));
			return List.of(TextEdit.insert(this.text.length(), JsonLayout.DEFAULT.value(document, "") + "\n"));
		}
		JsonMember servers = this.root.member(this.form.servers());
		if (servers == null) {
			return append(this.root, "", this.form.servers(), Map.of(ServerEntry.NAME, fields(entry)));
		}
		return append(Objects.requireNonNull(servers.object()), JsonLayout.indent(this.text, servers.key()),
				ServerEntry.NAME, fields(entry));
	}

	@Override
	public List<TextEdit> change(ServerEntry entry) {
		JsonMember member = Objects.requireNonNull(member());
		ServerEntry present = Objects.requireNonNull(entry());
		List<TextEdit> edits = new ArrayList<>();
		if (!Objects.equals(present.command(), entry.command())) {
			JsonMember command = Objects.requireNonNull(field(member, "command"));
			edits.add(new TextEdit(command.start(), command.end(),
					JsonLayout.quote(Objects.requireNonNull(entry.command()))));
		}
		if (!present.arguments().equals(entry.arguments())) {
			JsonMember arguments = Objects.requireNonNull(field(member, "args"));
			boolean lines = this.text.substring(arguments.start(), arguments.end()).contains("\n");
			JsonLayout within = this.layout.within(this.text, Objects.requireNonNull(member.object()));
			edits.add(new TextEdit(arguments.start(), arguments.end(), (lines ? within : within.onOneLine())
				.value(entry.arguments(), JsonLayout.indent(this.text, arguments.key()))));
		}
		return edits;
	}

	@Override
	public List<TextEdit> replace(ServerEntry entry) {
		JsonMember member = Objects.requireNonNull(member());
		JsonObject servers = Objects
			.requireNonNull(Objects.requireNonNull(this.root.member(this.form.servers())).object());
		String value = this.layout.within(this.text, servers)
			.value(fields(entry), JsonLayout.indent(this.text, member.key()));
		return List.of(new TextEdit(member.start(), member.end(), value));
	}

	@Override
	public List<TextEdit> remove(boolean servers) {
		JsonMember holder = Objects.requireNonNull(this.root.member(this.form.servers()));
		JsonObject object = Objects.requireNonNull(holder.object());
		JsonMember ours = Objects.requireNonNull(member());
		boolean alone = this.text.substring(object.open() + 1, ours.key()).isBlank()
				&& this.text.substring(ours.end(), object.close()).isBlank();
		return (servers && alone) ? new JsonRemoval(this.text, this.root, holder).edits()
				: new JsonRemoval(this.text, object, ours).edits();
	}

	private List<TextEdit> append(JsonObject object, String outerIndent, String name, Object value) {
		JsonLayout inner = this.layout.within(this.text, object);
		if (object.members().isEmpty()) {
			return fill(object, inner, outerIndent, Map.of(name, value));
		}
		JsonMember last = object.members().getLast();
		String indent = JsonLayout.indent(this.text, last.key());
		int comma = JsonGap.end(this.text, last.end());
		boolean isFollowed = this.text.startsWith(",", comma);
		int start = isFollowed ? comma + 1 : last.end();
		int end = JsonGap.endOfLineComments(this.text, start);
		JsonLayout own = JsonGap.endsInLineComment(this.text, start, end) ? inner.onLines(this.text) : inner;
		String added = own.between(indent).substring(1) + own.member(name, value, indent);
		if (isFollowed) {
			return List.of(TextEdit.insert(end, added + ","));
		}
		return (end > start) ? List.of(TextEdit.insert(start, ","), TextEdit.insert(end, added))
				: List.of(TextEdit.insert(end, "," + added));
	}

	private List<TextEdit> fill(JsonObject object, JsonLayout inner, String outerIndent, Map<String, ?> members) {
		int end = JsonGap.blanksBefore(this.text, object.close());
		if (end <= object.open() + 1) {
			return List.of(new TextEdit(object.open(), object.close() + 1, inner.value(members, outerIndent)));
		}
		// A comment is in it.
		String braces = inner.onLines(this.text).value(members, outerIndent);
		return List.of(new TextEdit(end, object.close() + 1, braces.substring(1)));
	}

	private @Nullable JsonMember member() {
		JsonMember servers = this.root.member(this.form.servers());
		return (servers != null && servers.object() != null) ? servers.object().member(ServerEntry.NAME) : null;
	}

	private static @Nullable JsonMember field(JsonMember member, String name) {
		return (member.object() != null) ? member.object().member(name) : null;
	}

	private Map<String, Object> fields(ServerEntry entry) {
		Map<String, Object> fields = new LinkedHashMap<>();
		if (this.form.type() != null) {
			fields.put("type", this.form.type());
		}
		fields.put("command", Objects.requireNonNull(entry.command()));
		fields.put("args", entry.arguments());
		return fields;
	}

}
