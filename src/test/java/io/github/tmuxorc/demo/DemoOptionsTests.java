package io.github.tmuxorc.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DemoOptionsTests {

	@Test
	void parseWhenNothingIsGivenHasDefaults() {
		DemoOptions options = DemoOptions.parse();
		assertThat(options.name()).isEqualTo("demo");
		assertThat(options.pasteWindow()).isEqualTo(100);
		assertThat(options.faults()).isEmpty();
		assertThat(options.prompt()).isNull();
		assertThat(options.sessionId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	}

	@Test
	void parseWhenAllIsGivenTakesIt() {
		DemoOptions options = DemoOptions.parse("--name=ada", "--hook", "cat", "--paste-window", "7", "--think=8",
				"--fault", "crash", "--fault=slow-paste=9", "--", "--say");
		assertThat(options.name()).isEqualTo("ada");
		assertThat(options.hook()).isEqualTo("cat");
		assertThat(options.pasteWindow()).isEqualTo(7);
		assertThat(options.think()).isEqualTo(8);
		assertThat(options.has(Fault.CRASH)).isTrue();
		assertThat(options.millis(Fault.SLOW_PASTE)).isEqualTo(9);
		assertThat(options.prompt()).isEqualTo("--say");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			--nonsense            | There is no option --nonsense.
			--name                | The option --name needs a value.
			--session-id=1        | '1' is not a UUID.
			--think=-1            | --think takes milliseconds, and '-1' is not a number of them.
			--fault=none          | There is no fault none.
			--fault=slow-paste    | The fault slow-paste needs milliseconds.
			--fault=crash=1       | The fault crash does not take milliseconds.
			--fault=slow-start=x  | slow-start takes milliseconds, and 'x' is not a number of them.
			""")
	void parseWhenWrongSaysWhat(String argument, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> DemoOptions.parse(argument)).withMessage(message);
	}

	@Test
	void parseWhenTwoMessagesAreGivenFails() {
		assertThatIllegalArgumentException().isThrownBy(() -> DemoOptions.parse("say", "hello"));
	}

	@Test
	void usageWhenPrintedNamesEveryFault() {
		for (Fault fault : Fault.values()) {
			assertThat(DemoOptions.usage()).contains("  " + fault).contains(fault.description());
		}
	}

}
