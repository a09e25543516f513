package io.github.tmuxorc.demo;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComposerTests {

	private final Composer composer = new Composer();

	@Test
	void backspaceWhenLastCharacterIsWideRemovesItWhole() {
		this.composer.type("a😀");
		this.composer.backspace();
		assertThat(this.composer.prompt()).isEqualTo(new Prompt("a", "a"));
		this.composer.backspace();
		this.composer.backspace();
		assertThat(this.composer.isEmpty()).isTrue();
	}

	@Test
	void pasteWhenLongIsShownShortAndKeptWhole() {
		String text = "line\n".repeat(99) + "end";
		this.composer.type("see ");
		this.composer.paste(text);
		this.composer.paste("x".repeat(801));
		assertThat(this.composer.shown()).isEqualTo("see [Pasted text #1 +99 lines][Pasted text #2]");
		assertThat(this.composer.prompt().text()).isEqualTo("see " + text + "x".repeat(801));
		this.composer.backspace();
		this.composer.backspace();
		assertThat(this.composer.prompt().text()).isEqualTo("see ");
	}

	@Test
	void pasteWhenShortIsShownAsItIs() {
		this.composer.paste("a\nb\nc");
		assertThat(this.composer.shown()).isEqualTo("a\nb\nc");
	}

	@Test
	void restoreWhenTextIsThereGoesBefore() {
		this.composer.type("new");
		this.composer.restore(new Prompt("old", "old"));
		assertThat(this.composer.prompt().text()).isEqualTo("old\nnew");
	}

}
