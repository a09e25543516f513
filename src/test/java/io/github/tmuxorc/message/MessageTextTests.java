package io.github.tmuxorc.message;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTextTests {

	@Test
	void reportOfALongPasteIsTheText() {
		String reported = "\n\n<pasted_content id=\"f571\">\na\n\nb\n</pasted_content id=\"f571\">\n";
		assertThat(MessageText.isReported("a\n\nb", reported)).isTrue();
		assertThat(MessageText.isReported("a\n\nc", reported)).isFalse();
	}

	@Test
	void reportWhenOnlyTheInvisibleDiffersIsTheText() {
		assertThat(MessageText.isReported("e\u0301\ta\u200bb ", "\u00e9    ab")).isTrue();
		assertThat(MessageText.isReported("e", "\u00e9")).isFalse();
	}

}
