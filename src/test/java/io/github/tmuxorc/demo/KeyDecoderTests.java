package io.github.tmuxorc.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyDecoderTests {

	private static final int SEED = 20261122;

	private static final List<String> PARTS = List.of("a", "say hi", "é", "漢字", "😀", "\r", "\n", "\t", "\u007f",
			"\u0003", "\u0004", "\u0015", "\u001b\r", "\u001b[A", "\u001bOB", "\u001b[13;2u", "\u001b[27;2;13~",
			"\u001b[1;5C", "\u001b[200~x\r\ny\u001b[A é\u001b[201~", "\u001b[200~\u001b[201~", "\u0001", "\u001b[I",
			"\u001b[200~\u001b[20\u001b[201~");

	private final KeyDecoder decoder = new KeyDecoder();

	@Test
	void decodeWhenKeysAreTypedNamesThem() {
		assertThat(decode("hi\r")).containsExactly(new Input.Text("hi"), Input.Key.ENTER);
		assertThat(decode("\n\t\b\u007f\u0003\u0004\u0015")).containsExactly(Input.Key.NEWLINE, Input.Key.TAB,
				Input.Key.BACKSPACE, Input.Key.BACKSPACE, Input.Key.INTERRUPT, Input.Key.END, Input.Key.CLEAR);
		assertThat(decode("\u001b[A\u001bOB")).containsExactly(Input.Key.UP, Input.Key.DOWN);
	}

	@Test
	void decodeWhenEnterHasModifierIsNewline() {
		assertThat(decode("\u001b\r\u001b[13;2u\u001b[27;2;13~")).containsOnly(Input.Key.NEWLINE).hasSize(3);
		assertThat(decode("\u001b[13u\u001b[27;1;13~")).containsOnly(Input.Key.ENTER).hasSize(2);
	}

	@Test
	void decodeWhenSequenceHasNoMeaningIgnoresIt() {
		assertThat(decode("\u001b[1;5C\u001b[?1;2c\u001b[I\u0001a")).containsExactly(new Input.Text("a"));
		assertThat(decode("\u001b[" + "1".repeat(200) + "zb")).last().isInstanceOf(Input.Text.class);
	}

	@Test
	void decodeWhenPastedKeepsBytesAndUnifiesLineEnds() {
		assertThat(decode("\u001b[200~a\tb\r\nc\rd\ne\u001b[A\u0003\u001b[201~\r"))
			.containsExactly(new Input.Paste("a\tb\nc\nd\ne\u001b[A\u0003"), Input.Key.ENTER);
	}

	@Test
	void flushWhenEscapeIsAloneIsTheKey() {
		assertThat(decode("a\u001b")).containsExactly(new Input.Text("a"));
		assertThat(this.decoder.isEscapePending()).isTrue();
		assertThat(this.decoder.flush()).containsExactly(Input.Key.ESCAPE);
		assertThat(this.decoder.isEscapePending()).isFalse();
		assertThat(this.decoder.flush()).isEmpty();
	}

	@Test
	void flushWhenCharacterIsNotWholeKeepsIt() {
		byte[] bytes = "é".getBytes(StandardCharsets.UTF_8);
		assertThat(this.decoder.decode(Arrays.copyOf(bytes, 1))).isEmpty();
		assertThat(this.decoder.flush()).isEmpty();
		assertThat(this.decoder.decode(new byte[] { bytes[1] })).containsExactly(new Input.Text("é"));
	}

	@Test
	void decodeWhenEscapeIsFollowedByTextIsBoth() {
		assertThat(decode("\u001b\u001ba")).containsExactly(Input.Key.ESCAPE, Input.Key.ESCAPE, new Input.Text("a"));
	}

	@Test
	void decodeWhenSplitAnywhereIsTheSame() {
		Random random = new Random(SEED);
		for (int round = 0; round < 3000; round++) {
			StringBuilder typed = new StringBuilder();
			for (int part = random.nextInt(8); part >= 0; part--) {
				typed.append(PARTS.get(random.nextInt(PARTS.size())));
			}
			byte[] bytes = typed.toString().getBytes(StandardCharsets.UTF_8);
			KeyDecoder split = new KeyDecoder();
			List<Input> inputs = new ArrayList<>();
			for (int start = 0; start < bytes.length;) {
				int end = Math.min(bytes.length, start + 1 + random.nextInt(4));
				inputs.addAll(split.decode(Arrays.copyOfRange(bytes, start, end)));
				start = end;
			}
			assertThat(joined(inputs)).isEqualTo(joined(new KeyDecoder().decode(bytes)));
		}
	}

	@Test
	void decodeWhenBytesAreRandomNeverFails() {
		Random random = new Random(SEED);
		byte[] bytes = new byte[64];
		for (int round = 0; round < 5000; round++) {
			random.nextBytes(bytes);
			this.decoder.decode(bytes);
		}
		assertThat(decode("\u001b[201~\u001b[201~\rok")).last().isEqualTo(new Input.Text("ok"));
	}

	private List<Input> decode(String typed) {
		return this.decoder.decode(typed.getBytes(StandardCharsets.UTF_8));
	}

	private static List<Input> joined(List<Input> inputs) {
		List<Input> joined = new ArrayList<>();
		for (Input input : inputs) {
			if (input instanceof Input.Text text && !joined.isEmpty()
					&& joined.getLast() instanceof Input.Text before) {
				joined.set(joined.size() - 1, new Input.Text(before.text() + text.text()));
			}
			else {
				joined.add(input);
			}
		}
		return joined;
	}

}
