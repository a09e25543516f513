package io.github.tmuxorc.surface;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WordsTests {

	private static final String LETTERS = "ab'\"\\ \t\n$`-#;é世🙂";

	@Test
	void splitKeepsWhatIsQuoted() {
		assertThat(Words.split("agent send a 'hello   \"big\"  world' -- -x")).containsExactly("agent", "send", "a",
				"hello   \"big\"  world", "--", "-x");
	}

	@Test
	void splitReadsQuotesAsAShellDoes() {
		assertThat(Words.split("a\"b c\"'d e'f \"\" '' \\' \"\\\"\\\\\\$\\`\\n\" \\\\ x\\ y"))
			.containsExactly("ab cd ef", "", "", "'", "\"\\$`\\n", "\\", "x y");
	}

	@Test
	void splitExpandsNothing() {
		assertThat(Words.split("$HOME $(date) `date` ~ * # a;b")).containsExactly("$HOME", "$(date)", "`date`", "~",
				"*", "#", "a;b");
	}

	@Test
	void splitWhenLineIsContinuedJoinsIt() {
		assertThat(Words.split("a\\\nb \"c\\\nd\" 'e\nf'")).containsExactly("ab", "cd", "e\nf");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a 'b", "a \"b", "a \"b\\", "a\\", "'" })
	void splitWhenQuoteIsOpenSaysSo(String line) {
		assertThatExceptionOfType(UnclosedQuoteException.class).isThrownBy(() -> Words.split(line));
	}

	@Test
	void quotedWordsAreReadBackAsTheyWere() {
		Random random = new Random(20261122);
		for (int round = 0; round < 5000; round++) {
			List<String> words = IntStream.range(0, random.nextInt(5)).mapToObj((index) -> word(random)).toList();
			String line = words.stream().map(Words::quote).collect(Collectors.joining(" "));
			assertThat(Words.split(line)).as(line).isEqualTo(words);
		}
	}

	private static String word(Random random) {
		int[] letters = LETTERS.codePoints().toArray();
		StringBuilder word = new StringBuilder();
		for (int count = random.nextInt(8); count > 0; count--) {
			word.appendCodePoint(letters[random.nextInt(letters.length)]);
		}
		return word.toString();
	}

}
