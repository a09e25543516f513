package io.github.tmuxorc.tmux.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a program wrote into a pane, as tmux tells it: {@code %output %3 text}, or
 * {@code %extended-output %3 age : text}, where a control character or a backslash is
 * {@code \ooo}.
 *
 * @param pane the id of the pane
 * @param bytes what was written
 */
record PaneBytes(String pane, ByteBuffer bytes) {

	private static final byte[] OUTPUT = "%output ".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] EXTENDED = "%extended-output ".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] TEXT = " : ".getBytes(StandardCharsets.US_ASCII);

	static boolean isIn(byte[] line) {
		return startsWith(line, 0, OUTPUT) || startsWith(line, 0, EXTENDED);
	}

	static PaneBytes of(byte[] line) {
		boolean extended = startsWith(line, 0, EXTENDED);
		int pane = (extended) ? EXTENDED.length : OUTPUT.length;
		int end = pane;
		while (end < line.length && line[end] != ' ') {
			end++;
		}
		int text = end + 1;
		if (extended) {
			text = end;
			while (text < line.length && !startsWith(line, text, TEXT)) {
				text++;
			}
			text += TEXT.length;
		}
		return new PaneBytes(new String(line, pane, end - pane, StandardCharsets.US_ASCII),
				unescape(line, Math.min(text, line.length)));
	}

	private static ByteBuffer unescape(byte[] line, int start) {
		byte[] bytes = new byte[line.length - start];
		int length = 0;
		for (int i = start; i < line.length; i++) {
			if (line[i] == '\\' && i + 3 < line.length) {
				bytes[length++] = (byte) ((line[i + 1] - '0') << 6 | (line[i + 2] - '0') << 3 | (line[i + 3] - '0'));
				i += 3;
			}
			else {
				bytes[length++] = line[i];
			}
		}
		return ByteBuffer.wrap(bytes, 0, length).asReadOnlyBuffer();
	}

	private static boolean startsWith(byte[] line, int from, byte[] prefix) {
		return line.length >= from + prefix.length
				&& Arrays.equals(line, from, from + prefix.length, prefix, 0, prefix.length);
	}

}
