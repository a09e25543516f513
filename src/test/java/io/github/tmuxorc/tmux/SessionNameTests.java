package io.github.tmuxorc.tmux;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.UsageException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SessionNameTests {

	@ParameterizedTest
	@ValueSource(strings = { "a.b", "a:b", "a\\b", "$(id)", "a$HOME", "@1", "%1", "a\tb", "a\nb", "\u001b", "\u0085",
			"\ud800" })
	void parseWhenTmuxWouldChangeTheNameRefuses(String name) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> SessionName.parse(name))
			.withMessageEndingWith("Give a name without '.', ':', '\\', '$' and control characters "
					+ "that does not begin with '@' or '%'.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u3000" })
	void parseWhenNameIsBlankRefuses(String name) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> SessionName.parse(name))
			.withMessage("The name of a session is empty. Give a name, such as 'work'.");
	}

	@Test
	void parseWhenNameIsTooLongSaysHowLongItMayBe() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> SessionName.parse("x".repeat(201)))
			.withMessage("The name of a session is too long. Give a name of at most 200 characters.");
	}

}
