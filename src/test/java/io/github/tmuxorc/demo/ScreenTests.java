package io.github.tmuxorc.demo;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScreenTests {

	private static final String RULE = "─".repeat(40);

	@Test
	void composeWhenIdleShowsComposerBetweenRules() {
		Frame frame = Screen.compose(new View("hello", List.of(), null, null, "? for shortcuts"), 40, 24);
		assertThat(frame.lines()).containsExactly(RULE, "❯ hello", RULE, "  ? for shortcuts");
		assertThat(frame.cursorRow()).isEqualTo(1);
		assertThat(frame.cursorColumn()).isEqualTo(7);
	}

	@Test
	void composeWhenBusyShowsWorkQueueAndComposer() {
		Frame frame = Screen.compose(new View("", List.of("say a\nb"), "✢ Working…", null, "esc to interrupt"), 40, 24);
		assertThat(frame.lines()).containsExactly("✢ Working…", "", "  Queued:", "  > say a", RULE, "❯ ", RULE,
				"  esc to interrupt");
	}

	@Test
	void composeWhenQueueIsLongSaysHowManyMore() {
		View view = new View("", List.of("1", "2", "3", "4", "5", "6", "7"), "busy", null, "");
		assertThat(Screen.compose(view, 40, 24).lines()).contains("  > 5", "  … and 2 more").doesNotContain("  > 6");
	}

	@Test
	void composeWhenDialogIsOpenShowsNoComposer() {
		View view = new View("draft", List.of(), "busy", Dialog.permission("rm x").select(1), "footer");
		assertThat(Screen.compose(view, 40, 24).lines())
			.contains("  rm x", "   1. Yes", " ❯ 2. Yes, and don't ask again in this", " Esc to cancel · Tab to amend")
			.noneMatch((line) -> line.contains("draft"));
	}

	@Test
	void composeWhenDraftIsLongShowsItsEnd() {
		View view = new View("x\n".repeat(50) + "end", List.of(), null, null, "footer");
		Frame frame = Screen.compose(view, 40, 24);
		assertThat(frame.lines()).hasSize(13).contains("  end");
	}

	@Test
	void composeWhenTerminalIsLowKeepsTheBottom() {
		Frame frame = Screen.compose(new View("", List.of(), null, Dialog.permission("rm x"), ""), 80, 5);
		assertThat(frame.lines()).hasSize(5).last().isEqualTo(" Esc to cancel · Tab to amend");
	}

	@ParameterizedTest
	@ValueSource(ints = { 4, 20, 41, 80, 300 })
	void composeWhenWidthVariesNeverExceedsIt(int columns) {
		View view = new View("a 漢字 😀 word ".repeat(30), List.of("long ".repeat(90)), "working ".repeat(20), null,
				"? for shortcuts");
		assertThat(Screen.compose(view, Math.max(20, columns), 50).lines())
			.allMatch((line) -> TextLayout.columns(line) <= Math.max(20, columns));
	}

	@Test
	void rowsAboveCursorWhenTerminalGotNarrowerCountsBrokenLines() {
		Frame frame = new Frame(List.of("─".repeat(80), "", "❯ hello"), 2, 7);
		assertThat(frame.rowsAboveCursor(80)).isEqualTo(2);
		assertThat(frame.rowsAboveCursor(30)).isEqualTo(4);
		assertThat(frame.rowsAboveCursor(5)).isEqualTo(18);
	}

	@Test
	void entryWhenTextIsLongBreaksAtBlanks() {
		assertThat(Screen.entry("● ", "one two three four", 13)).containsExactly("● one two", "  three four");
		assertThat(Screen.entry("● ", "", 13)).containsExactly("● ");
	}

	@Test
	void entryWhenTextHoldsControlCharactersShowsThemHarmless() {
		assertThat(Screen.entry("● ", "a\u001b[2J\tb\u0007", 40)).containsExactly("● a\ufffd[2J    b\ufffd");
	}

	@Test
	void columnsWhenCharactersAreWideCountsTwo() {
		assertThat(TextLayout.columns("a漢😀é")).isEqualTo(6);
		assertThat(TextLayout.columns("e\u0301")).isEqualTo(1);
		assertThat(TextLayout.columns("─❯●✻⠋✳…·")).isEqualTo(8);
	}

}
