package io.github.tmuxorc.reference;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.tmuxorc.surface.CompletionRow;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionScriptTests {

	private static final List<CompletionRow> ROWS = List.of(
			new CompletionRow(List.of("a b:0", "c:0"), Map.of("word", "It's a:b \\."), CompletionRow.More.PROGRAM),
			new CompletionRow(List.of("d:--cwd"), Map.of(), CompletionRow.More.FOLDERS));

	@Test
	void bashGetsTheWords() {
		assertThat(CompletionScript.of(CompletedShell.BASH, ROWS)).contains("""
					case $1 in
					'a b:0' | 'c:0') found='word' more='program' ;;
					'd:--cwd') found='' more='folders' ;;
					*) return 1 ;;
				""").endsWith("complete -F _tmux_orc tmux-orc\n");
	}

	@Test
	void zshGetsTheWordsWithTheirDescriptions() {
		assertThat(CompletionScript.of(CompletedShell.ZSH, ROWS)).startsWith("#compdef tmux-orc\n").contains("""
					'a b:0' | 'c:0') found=('word:It'\\''s a:b \\.') more='program' ;;
					'd:--cwd') found=() more='folders' ;;
				""");
	}

	@Test
	void fishGetsTheWordsWithTheirDescriptions() {
		assertThat(CompletionScript.of(CompletedShell.FISH, ROWS)).contains("""
						case 'a b:0' 'c:0'
							set found 'word	It\\'s a:b \\\\.'
							set more program
						case 'd:--cwd'
							set found
							set more folders
						case '*'
				""");
	}

	@ParameterizedTest
	@EnumSource
	void scriptIsKnownAgain(CompletedShell shell) {
		String script = CompletionScript.of(shell, ROWS);
		for (CompletedShell each : CompletedShell.values()) {
			assertThat(CompletionScript.isOne(each, script)).isEqualTo(each == shell);
		}
		assertThat(script).doesNotContain("@rows@");
	}

}
