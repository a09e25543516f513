package io.github.tmuxorc.realagent;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.github.tmuxorc.realagent.RealClaude.Run;

/**
 * Sends texts that a terminal, a shell, tmux or Claude Code might change.
 */
@Timeout(600)
class ClaudeCodeTextsRealIT {

	private static final List<String> TEXTS = List.of("one line", "-dash first", "--json", "@notes.txt please look",
			"# remember this", "ends with a semicolon;", "ends with a backslash\\", "ends with two\\\\",
			"a\ttab\t\tand more", "family 👩‍👩‍👧‍👦, flag 🇺🇳, heart ❤️", "שלום עולם، مرحبا بالعالم", "日本語のテキスト",
			"e\u0301 and é are not the same", "a no-break\u00a0space and a zero\u200bwidth one",
			"$(touch x) `id` \"double\" 'single' #{pane_id} %1 ~ $HOME", "blank lines\n\n\nin the middle", "1", "?",
			"❯ 1. Yes\n  2. No\nEsc to cancel · Tab to amend", "look at notes.txt", "[Pasted text #1 +3 lines]",
			"two\nlines", "  indented\n    more", "\\n is not a newline", lines(5), lines(100), "x".repeat(799),
			"y".repeat(900), "a word and ".repeat(9100).strip());

	private static String lines(int count) {
		return String.join("\n", Collections.nCopies(count, "a line of a text of " + count));
	}

	@Test
	void textArrivesOnceAndUnchanged() {
		SoftAssertions all = new SoftAssertions();
		try (RealClaude claude = new RealClaude()) {
			claude.spawn();
			for (String text : TEXTS) {
				String name = text.substring(0, Math.min(40, text.length())) + " (" + text.length() + ")";
				Run run = claude.send(text);
				all.assertThat(run.status()).as(name + ": " + run.errors()).isZero();
				if (run.status() != 0) {
					System.out.println(name + "\n" + claude.screen());
					claude.press("C-c");
				}
				claude.awaitState("idle");
				String expected = asClaudeReadsIt(text);
				all.assertThat(claude.prompts().stream().filter(expected::equals).count()).as(name).isOne();
			}
			all.assertThat(claude.prompts()).hasSize(TEXTS.size());
		}
		all.assertAll();
	}

	// What Claude Code 2.1.330 itself changes in what is pasted.
	private static String asClaudeReadsIt(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC)
			.replace("\t", "    ")
			.replace("\u200b", "")
			.stripTrailing();
	}

}
