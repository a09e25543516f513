package io.github.tmuxorc.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JsonTests {

	private static final int SEED = 20261122;

	private final JsonMapper reader = new JsonMapper();

	@Test
	void writeWhenAllKindsOfValuesIsOneLine() {
		assertThat(Json.write(Map.of("list", List.of("a", 1, true)))).isEqualTo("{\"list\":[\"a\",1,true]}");
		assertThat(Json.write(List.of())).isEqualTo("[]");
		assertThat(Json.write(Map.of())).isEqualTo("{}");
	}

	@Test
	void writeWhenTextHoldsControlCharactersEscapesThem() {
		assertThat(Json.write("\"\\\n\r\t\u0000\u001b\u007f\u2028"))
			.isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0000\\u001b\\u007f\\u2028\"");
	}

	@Test
	void writeWhenSurrogateIsAloneEscapesIt() {
		assertThat(Json.write("a\ud83d")).isEqualTo("\"a\\ud83d\"");
		assertThat(Json.write("\ude00a")).isEqualTo("\"\\ude00a\"");
		assertThat(Json.write("\ude00\ud83d")).isEqualTo("\"\\ude00\\ud83d\"");
		assertThat(Json.write("😀")).isEqualTo("\"😀\"");
	}

	@Test
	void writeWhenTextIsRandomReadsBackTheSame() {
		Random random = new Random(SEED);
		for (int round = 0; round < 2000; round++) {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(20); length > 0; length--) {
				text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
			}
			byte[] json = Json.write(text.toString()).getBytes(StandardCharsets.UTF_8);
			assertThat(this.reader.readValue(json, String.class)).isEqualTo(text.toString());
		}
	}

	@Test
	void writeWhenValueHasNoFormFails() {
		assertThatIllegalArgumentException().isThrownBy(() -> Json.write(new Object()));
	}

}
