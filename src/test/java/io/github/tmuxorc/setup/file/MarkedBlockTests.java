package io.github.tmuxorc.setup.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MarkedBlock}.
 */
class MarkedBlockTests {

	private static final MarkedBlock BLOCK = new MarkedBlock("#");

	@ParameterizedTest
	@ValueSource(strings = { "", "a\n", "a\r\nb\r\n", "\n\n" })
	void removeFromWhenPutBeforeIsTheSameText(String text) {
		String with = BLOCK.put(text, "one\ntwo");
		assertThat(with).startsWith(text).contains("one");
		assertThat(BLOCK.isIn(with)).isTrue();
		assertThat(BLOCK.removeFrom(with)).isEqualTo(text);
	}

	@Test
	void putWhenThereIsABlockReplacesItInItsPlace() {
		String with = BLOCK.put("a\n", "one") + "b\n";
		assertThat(BLOCK.put(with, "two")).isEqualTo(with.replace("one", "two"));
		assertThat(BLOCK.put(with, "one")).isEqualTo(with);
	}

	@Test
	void putWhenTextHasWindowsLineEndsUsesThem() {
		assertThat(BLOCK.put("a\r\n", "one\ntwo").replace("\r\n", "")).doesNotContain("\n");
	}

	@Test
	void putWhenLastLineIsNotEndedEndsIt() {
		assertThat(BLOCK.removeFrom(BLOCK.put("a", "one"))).isEqualTo("a\n");
	}

	@Test
	void removeFromWhenTheEndOfTheBlockIsMissingLeavesTheText() {
		String cut = BLOCK.put("a\n", "one").replace("# <<< tmux-orc <<<\n", "");
		assertThat(BLOCK.removeFrom(cut)).isEqualTo(cut);
		assertThat(BLOCK.isIn(cut)).isFalse();
	}

	@Test
	void removeFromWhenTheEndOfAnEarlierBlockIsMissingKeepsWhatFollowsIt() {
		String cut = BLOCK.put("a\n", "one").replace("# <<< tmux-orc <<<\n", "theirs\n");
		assertThat(BLOCK.removeFrom(BLOCK.put(cut, "two"))).isEqualTo(cut);
	}

}
