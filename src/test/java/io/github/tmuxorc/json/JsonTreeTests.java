package io.github.tmuxorc.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonTreeTests {

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "true", "\"a\\n\\u00e9\\ud83d\\ude00\"", "-1", "2147483648",
			"123456789012345678901234567890", "1.5e3", " {\"a\":[1,{\"b\":null},[]],\"c\":false,\"a\":\"last\"} " })
	void readWhenItIsOneValueGivesWhatDataBindingGives(String json) {
		assertThat(JsonTree.read(json)).isEqualTo(JsonMapper.shared().readTree(json));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{} {}", "{\"a\":", "[1,", "{\"a\" 1}", "nil", "\"a" })
	void readWhenItIsNotOneValueFails(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> JsonTree.read(json));
	}

	@Test
	void readAllWhenTheEndIsMissingGivesWhatIsWhole() {
		assertThat(JsonTree.readAll("{\"a\":1}\n{\"a\":2}\n{\"a\":").stream().map(Object::toString))
			.containsExactly("{\"a\":1}", "{\"a\":2}");
		assertThat(JsonTree.readAll("\n")).isEmpty();
	}

}
