package io.github.tmuxorc.setup.client;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OlderToml}.
 */
class OlderTomlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			a = "\\e[0m \\x4a \\\\e \\\\x41 \\""   | a = "\\u001B[0m \\u004a \\\\e \\\\x41 \\""
			a = '\\e 07:32' # 07:32             | a = '\\e 07:32' # 07:32
			a = 07:32                            | a = 07:32:00
			a = [07:32,07:32:01]                 | a = [07:32:00,07:32:01]
			a = 1979-05-27T07:32-07:00           | a = 1979-05-27T07:32:00-07:00
			a = 1979-05-27 07:32:10.5+07:00      | a = 1979-05-27 07:32:10.5+07:00
			a = { b = 1, }                       | a = { b = 1 }
			a = [ 1, { b = [ 2, ], }, ]          | a = [ 1, { b = [ 2, ] }, ]
			""")
	void ofSpellsWhatIsNewInTheOlderWay(String text, String older) {
		assertThat(OlderToml.of(text)).isEqualTo(older);
	}

	@Test
	void ofKeepsLinesBehindBracesWhereTheyAre() {
		assertThat(OlderToml.of("a = {\r\n b = 1, # }\r\n}\r\nc = [\n1\n]\nd = \"\"\"\n\\e\"\"\""))
			.isEqualTo("a = {   b = 1  }\r\n\n\nc = [\n1\n]\nd = \"\"\"\n\\u001B\"\"\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a = \"", "a = \"\\", "a = \"\\x", "a = '''", "a = {", "}", "]", "#", "07:32", "" })
	void ofWhenTextIsBrokenEnds(String text) {
		assertThat(OlderToml.of(text)).startsWith(text);
	}

	@Test
	void readWhenNewerDocumentIsBrokenNamesTheLine() {
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> FileForm.CODEX.read(Path.of("x"), "a = {\n  b = 1,\n}\nc = 1\nd = = 2\n"))
			.withMessageContaining("line 5, ");
	}

}
