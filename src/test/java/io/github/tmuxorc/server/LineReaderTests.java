package io.github.tmuxorc.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LineReaderTests {

	@Test
	void linesAreReadAsTheyWereWritten() throws IOException {
		Random random = new Random(7);
		List<String> lines = new ArrayList<>();
		for (int line = 0; line < 200; line++) {
			lines.add("é".repeat(random.nextInt((line % 20 == 0) ? 200_000 : 300)));
		}
		LineReader reader = reader(String.join("\n", lines) + "\n", Integer.MAX_VALUE);
		for (String line : lines) {
			assertThat(reader.next()).isEqualTo(line.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(reader.next()).isNull();
	}

	@Test
	void lastLineMayLackItsNewline() throws IOException {
		LineReader reader = reader("one\n\ntwo", 10);
		assertThat(reader.next()).asString().isEqualTo("one");
		assertThat(reader.next()).isEmpty();
		assertThat(reader.next()).asString().isEqualTo("two");
		assertThat(reader.next()).isNull();
		assertThat(reader.next()).isNull();
	}

	@Test
	void lineThatIsTooLongIsSkipped() throws IOException {
		LineReader reader = reader("x".repeat(100_000) + "\nfine\n", 1000);
		assertThatExceptionOfType(LineReader.LineTooLongException.class).isThrownBy(reader::next);
		assertThat(reader.next()).asString().isEqualTo("fine");
		assertThat(reader.next()).isNull();
	}

	private static LineReader reader(String text, int limit) {
		return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit);
	}

}
