package io.github.tmuxorc.setup.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.github.tmuxorc.setup.file.ConfigFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ServersDocument} on documents of any form.
 */
class ServersDocumentTests {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final ServerEntry ENTRY = ServerEntry.of("/opt/ü \"x\"/bin/tmux-orc");

	static Stream<String> documents() {
		Random random = new Random(20260102);
		return IntStream.range(0, 500).mapToObj((_) -> new RandomDocument(random).text());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void addWhenDocumentIsOddKeepsEveryOtherCharacter(String before) {
		TextEdit edit = ServersDocument.parse(Path.of("x"), before).add(ENTRY, "stdio");
		String after = edit.apply(before);
		assertThat(commonStart(before, after) + commonEnd(before, after)).isGreaterThanOrEqualTo(before.length());
		ObjectNode tree = tree(after);
		ObjectNode servers = (ObjectNode) tree.get("mcpServers");
		assertThat(servers.remove("tmux-orc")).isEqualTo(MAPPER.readTree("""
				{"type": "stdio", "command": "/opt/ü \\"x\\"/bin/tmux-orc", "args": ["server", "start"]}
				"""));
		if (tree(before).get("mcpServers") == null) {
			assertThat(tree.remove("mcpServers")).isEmpty();
		}
		assertThat(tree).hasToString(tree(before).toString());
		Change change = new Change(new ConfigFile(Path.of("x"), Path.of("x"), before), Outcome.ADDED,
				String.valueOf(ENTRY.command()), edit);
		assertThat(change.result()).isEqualTo(after);
	}

	@Test
	void resultWhenEditTouchesAnythingElseIsRejected() {
		String text = "{\"a\": 1.0, \"mcpServers\": {}}";
		TextEdit edit = ServersDocument.parse(Path.of("x"), text).add(ENTRY, null);
		List<TextEdit> wrong = List.of(new TextEdit(edit.start(), edit.end(), "{}"),
				new TextEdit(1, edit.end(), "\"a\": 1, \"mcpServers\": " + edit.replacement()),
				new TextEdit(edit.start(), edit.end(), edit.replacement() + ", \"b\": 1"),
				new TextEdit(1, edit.end(), "\"mcpServers\": " + edit.replacement() + ", \"a\": 1.0, \"a\": 1.0"),
				new TextEdit(edit.start(), edit.end(), edit.replacement().replace("server", "serve")));
		ConfigFile file = new ConfigFile(Path.of("x"), Path.of("x"), text);
		assertThat(wrong).allSatisfy((each) -> assertThatIllegalStateException()
			.isThrownBy(() -> new Change(file, Outcome.ADDED, String.valueOf(ENTRY.command()), each).result()));
	}

	private static ObjectNode tree(String text) {
		return (ObjectNode) MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
	}

	private static int commonStart(String one, String other) {
		int length = 0;
		while (length < one.length() && one.charAt(length) == other.charAt(length)) {
			length++;
		}
		return length;
	}

	private static int commonEnd(String one, String other) {
		return commonStart(new StringBuilder(one).reverse().toString(), new StringBuilder(other).reverse().toString());
	}

}
