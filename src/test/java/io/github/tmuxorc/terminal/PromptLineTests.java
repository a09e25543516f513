package io.github.tmuxorc.terminal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PromptLineTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			READY, OPEN
			READY~?2004, OPEN
			READY<|, ENDED
			READY<|~?20, ENDED
			READY<|~?2004l<, TYPED
			READY~?2004l<<|, TYPED
			READY<|more, PRINTED
			READY<|~?2004h$, PRINTED
			READY<||~?2004l, PRINTED
			""")
	void stateIsTheSameHoweverTheTextIsDivided(String text, PromptLine.State state) {
		String written = text.replace("~", "\u001b[").replace('<', '\r').replace('|', '\n');
		PromptLine whole = new PromptLine();
		whole.add(written);
		assertThat(whole.state()).isEqualTo(state);
		PromptLine divided = new PromptLine();
		written.chars().forEach((character) -> divided.add(Character.toString(character)));
		assertThat(divided.state()).isEqualTo(state);
	}

}
