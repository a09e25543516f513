package io.github.tmuxorc.tmux;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.UsageException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class KeyNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "Enter", "enter", "C-c", "^C", "M-x", "C-M-x", "S-F12", "KP0", "KPEnter", "BTab", "x", "é",
			"日", "-", ";", "0x41", "C-Space", "M-Enter" })
	void checkWhenTmuxKnowsTheKeyAcceptsIt(String key) {
		assertThatNoException().isThrownBy(() -> KeyNames.check(List.of(key)));
	}

	@ParameterizedTest
	@CsvSource({ "Return,Enter", "Entr,Enter", "Escpae,Escape", "Ctrl-c,C-c", "ctrl+x,C-x", "Alt-Enter,M-enter",
			"Backspace,BSpace", "PageDwon,PageDown", "Shift-Tab,S-tab" })
	void checkWhenTmuxWouldTypeTheWordNamesTheNearestKey(String key, String nearest) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> KeyNames.check(List.of("x", key)))
			.withMessageStartingWith("tmux knows no key called '" + key + "'. Did you mean " + nearest + "?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "F13", "hello", "C-", "\u0003", " ", "xx" })
	void checkWhenNothingIsNearNamesSomeKeys(String key) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> KeyNames.check(List.of(key)));
	}

	@Test
	void checkWhenKeysAreMissingAcceptsIt() {
		assertThatNoException().isThrownBy(() -> KeyNames.check(List.of()));
	}

}
