package io.github.tmuxorc.terminal.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutputLinesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "a\\r\\nb|a\\nb", "10%\\r100%|100%", "abc\\rX|Xbc", "abc\\b\\bX|aXc", "\\e[31mred\\e[0m|red",
					"long\\r\\e[Kshort|short", "a\\e]0;title\\ab|ab", "a\\e]8;;x\\e\\\\c|ac", "a\\tb|a\\tb",
					"a\\e(Bb|ab", "\\e[?1049hvim\\e[?1049lback|back", "a\\e[5Gb|a   b", "日本\\b\\bx|x本",
					"a\\0b\\x7fc|abc", "\\e[1;31;48;5;200mx|x", "x\\e|x", "abc\\e[2DX|aXc", "abcdef\\r\\e[2Pg|gdef" })
	void textIsWhatIsReadOnATerminal(String written, String expected) {
		String text = raw(written);
		assertThat(text(text, 1000)).isEqualTo(raw(expected));
		OutputLines lines = new OutputLines(1000);
		text.codePoints().forEach((character) -> lines.write(Character.toString(character)));
		assertThat(lines.text((line) -> line).text()).isEqualTo(raw(expected));
	}

	@Test
	void textWhenItIsLongKeepsBothEnds() {
		OutputLines lines = new OutputLines(3000);
		for (int i = 1; i <= 10_000; i++) {
			lines.write(i + "\r\n");
		}
		OutputLines.Text text = lines.text((line) -> line);
		assertThat(text.lines()).isEqualTo(10_000);
		assertThat(text.cut()).isTrue();
		assertThat(text.text()).startsWith("1\n2\n").endsWith("9999\n10000\n").hasSizeLessThan(3100);
		int shown = (int) text.text().lines().filter((line) -> line.matches("[0-9]+")).count();
		assertThat(text.text()).contains("[… " + (10_000 - shown) + " lines are left out …]");
	}

	@Test
	void textWhenALineIsEndlessIsBounded() {
		OutputLines lines = new OutputLines(3000);
		for (int i = 0; i < 300; i++) {
			lines.write("x".repeat(10_000));
		}
		assertThat(lines.text((line) -> line).text()).hasSizeLessThan(3100);
		assertThat(lines.text((line) -> line).cut()).isTrue();
	}

	@Test
	void textWhenTheLastLineIsCutSaysSo() {
		OutputLines lines = new OutputLines(3000);
		lines.write("x".repeat(3001));
		assertThat(lines.text((line) -> line).text()).startsWith("…").hasSize(3001);
		assertThat(lines.text((line) -> line).cut()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void textWhenHardlyAnythingIsKeptIsCut(int most) {
		OutputLines lines = new OutputLines(most);
		lines.write("\r\nabc\r\n\r\nd\r\nefgh");
		OutputLines.Text text = lines.text((line) -> line);
		assertThat(text.lines()).isEqualTo(5);
		assertThat(text.cut()).isTrue();
	}

	private static String text(String written, int most) {
		OutputLines lines = new OutputLines(most);
		lines.write(written);
		return lines.text((line) -> line).text();
	}

	private static String raw(String text) {
		return text.replace("\\e", "\u001b")
			.replace("\\r", "\r")
			.replace("\\n", "\n")
			.replace("\\b", "\b")
			.replace("\\t", "\t")
			.replace("\\a", "\u0007")
			.replace("\\0", "\0")
			.replace("\\x7f", "\u007f")
			.replace("\\\\", "\\");
	}

}
