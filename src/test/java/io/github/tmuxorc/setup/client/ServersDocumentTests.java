package io.github.tmuxorc.setup.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.github.tmuxorc.setup.file.ConfigFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ServersDocument} on documents of any form.
 */
class ServersDocumentTests {

	private static final int DOCUMENTS = 1000;

	private static final ObjectMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
		.build();

	private static final ServerEntry ENTRY = new ServerEntry("/opt/ü \"x\"/bin/tmux-orc", List.of("server", "start"));

	private static final ServerEntry OTHER = new ServerEntry("C:\\bin\\tmux-orc.exe",
			List.of("server", "start", "--tier", "read"));

	private static final Path FILE = Path.of("x");

	@ParameterizedTest
	@EnumSource(FileForm.class)
	void documentsSurviveSetUpAndUndo(FileForm form) {
		Random random = new Random(20260102);
		for (int count = 0; count < DOCUMENTS; count++) {
			RandomDocument json = new RandomDocument(random, form);
			RandomToml toml = new RandomToml(random);
			boolean isToml = form.notation() == Notation.TOML;
			String text = isToml ? toml.text() : json.text();
			survives(form, text, isToml ? toml.comments() : json.comments());
		}
	}

	private static void survives(FileForm form, String before, int comments) {
		ServersDocument document = form.read(FILE, before);
		String added = TextEdit.apply(document.add(ENTRY), before);
		assertThat(entry(form, added)).as(added).hasToString(JSON.readTree("""
				{%s"command":"/opt/ü \\"x\\"/bin/tmux-orc","args":["server","start"]}
				""".formatted((form.type() != null) ? "\"type\":\"stdio\"," : "")).toString());
		keeps(form, before, added, comments);
		assertThat(new Change(new ConfigFile(FILE, FILE, before), document, Outcome.ADDED, ENTRY, document.add(ENTRY))
			.result(form)).isEqualTo(added);
		String changed = TextEdit.apply(form.read(FILE, added).change(OTHER), added);
		assertThat(form.read(FILE, changed).entry()).isEqualTo(OTHER);
		keeps(form, before, changed, comments);
		String removed = TextEdit.apply(form.read(FILE, changed).remove(!document.hasServers()), changed);
		assertThat(form.read(FILE, removed).entry()).isNull();
		assertThat(form.read(FILE, removed).hasServers()).as(before).isEqualTo(document.hasServers());
		keeps(form, before, removed, comments);
	}

	private static void keeps(FileForm form, String before, String after, int comments) {
		assertThat(others(form, after)).as(after).isEqualTo(others(form, before));
		for (int number = 1; number <= comments; number++) {
			assertThat(after).as(before).containsPattern("\\b" + number + "! ");
		}
	}

	@Test
	void resultWhenEditTouchesAnythingElseIsRejected() {
		String text = "{\"a\": 1.0, \"mcpServers\": {}}";
		ServersDocument document = FileForm.PLAIN.read(FILE, text);
		TextEdit edit = document.add(ENTRY).getFirst();
		List<TextEdit> wrong = List.of(new TextEdit(edit.start(), edit.end(), "{}"),
				new TextEdit(1, edit.end(), "\"a\": 1, \"mcpServers\": " + edit.replacement()),
				new TextEdit(edit.start(), edit.end(), edit.replacement() + ", \"b\": 1"),
				new TextEdit(1, edit.end(), "\"mcpServers\": " + edit.replacement() + ", \"a\": 1.0, \"a\": 1.0"),
				new TextEdit(edit.start(), edit.end(), edit.replacement().replace("server", "serve")));
		ConfigFile file = new ConfigFile(FILE, FILE, text);
		assertThat(wrong).allSatisfy((each) -> assertThatIllegalStateException()
			.isThrownBy(() -> new Change(file, document, Outcome.ADDED, ENTRY, List.of(each)).result(FileForm.PLAIN)));
	}

	@Test
	void resultWhenEditTouchesAnythingElseInTomlIsRejected() {
		String text = "a = 1.0\n[mcp_servers.b]\nc = 1\n";
		ServersDocument document = FileForm.CODEX.read(FILE, text);
		String table = document.add(ENTRY).getFirst().replacement();
		ConfigFile file = new ConfigFile(FILE, FILE, text);
		for (String wrong : List.of("a = 1\n[mcp_servers.b]\nc = 1\n" + table, "a = 1.0\n" + table, text,
				text + "d = 1\n" + table)) {
			TextEdit edit = new TextEdit(0, text.length(), wrong);
			assertThatIllegalStateException().isThrownBy(
					() -> new Change(file, document, Outcome.ADDED, ENTRY, List.of(edit)).result(FileForm.CODEX));
		}
	}

	private static Object entry(FileForm form, String text) {
		return tree(form, text).get(form.servers()).get("tmux-orc");
	}

	private static String others(FileForm form, String text) {
		ObjectNode tree = tree(form, text);
		if (tree.get(form.servers()) instanceof ObjectNode servers) {
			servers.remove("tmux-orc");
			if (servers.isEmpty()) {
				tree.remove(form.servers());
			}
		}
		return tree.toString();
	}

	private static ObjectNode tree(FileForm form, String text) {
		return (ObjectNode) ((form.notation() == Notation.TOML) ? TomlText.values(text)
				: JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
	}

}
