package io.github.tmuxorc.surface;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextTableTests {

	@Test
	void columnsAreAsWideAsATerminalDrawsThem() {
		assertThat(TextTable.of(List.of("NAME", "STATE"), List.of(List.of("日本語", "idle"), List.of("e\u0301t", "busy"))))
			.isEqualTo("""
					NAME    STATE
					日本語  idle
					e\u0301t      busy""");
	}

}
