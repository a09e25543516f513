package io.github.tmuxorc.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class YamlMapTests {

	@Test
	void readOfControlCharactersIsRefused() {
		assertRefused("a: \u0007");
	}

	@ParameterizedTest
	@ValueSource(ints = { 60, 5_000 })
	void readOfWhatIsNestedTooDeeplyIsRefused(int depth) {
		assertRefused("a: " + "[".repeat(depth) + "]".repeat(depth));
	}

	@Test
	void readOfTooMuchIsRefused() {
		assertRefused("a: b\n".repeat(1_000_000));
	}

	private static void assertRefused(String text) {
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> YamlMap.read("plan.yaml", text))
			.satisfies((ex) -> assertThat(ex.problem()).contains("plan.yaml").doesNotContain("\n"));
	}

}
