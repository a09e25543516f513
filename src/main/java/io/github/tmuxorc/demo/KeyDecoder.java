package io.github.tmuxorc.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns the bytes of a terminal in raw mode into keys, text and pastes. Bytes may arrive
 * split anywhere: what is not complete is kept for the next call.
 */
final class KeyDecoder {

	private static final int ESCAPE = 0x1b;

	private static final int DELETE = 0x7f;

	private static final int LONGEST_SEQUENCE = 64;

	private static final byte[] PASTE_END = "\u001b[201~".getBytes(StandardCharsets.US_ASCII);

	private final PasteBuffer paste = new PasteBuffer(PASTE_END);

	private byte[] bytes = new byte[0];

	private int position;

	private boolean pasting;

	/**
	 * Take what was read.
	 * @param read the bytes
	 * @return what is complete, in order
	 */
	List<Input> decode(byte[] read) {
		byte[] left = this.bytes;
		this.bytes = Arrays.copyOf(left, left.length + read.length);
		System.arraycopy(read, 0, this.bytes, left.length, read.length);
		this.position = 0;
		List<Input> inputs = new ArrayList<>();
		boolean more = true;
		while (more && this.position < this.bytes.length) {
			more = step(inputs);
		}
		this.bytes = Arrays.copyOfRange(this.bytes, this.position, this.bytes.length);
		return inputs;
	}

	/**
	 * Whether an escape character waits for more, which tells the Escape key from the
	 * beginning of a sequence.
	 * @return whether {@link #flush()} is to be called after a moment without bytes
	 */
	boolean isEscapePending() {
		return this.bytes.length > 0 && this.bytes[0] == ESCAPE;
	}

	/**
	 * Take a waiting escape character for the Escape key.
	 * @return what was waiting
	 */
	List<Input> flush() {
		if (!isEscapePending()) {
			return List.of();
		}
		this.bytes = new byte[0];
		return List.of(Input.Key.ESCAPE);
	}

	private boolean step(List<Input> inputs) {
		if (this.pasting) {
			return continuePaste(inputs);
		}
		int first = this.bytes[this.position];
		if (first == ESCAPE) {
			return escape(inputs);
		}
		if (isControl(first)) {
			this.position++;
			control(first, inputs);
			return true;
		}
		return text(inputs);
	}

	private boolean continuePaste(List<Input> inputs) {
		int used = this.paste.append(this.bytes, this.position);
		this.position += used;
		if (this.paste.isComplete()) {
			this.pasting = false;
			inputs.add(new Input.Paste(this.paste.take()));
			return true;
		}
		return false;
	}

	private static void control(int value, List<Input> inputs) {
		switch (value) {
			case '\r' -> inputs.add(Input.Key.ENTER);
			case '\n' -> inputs.add(Input.Key.NEWLINE);
			case '\t' -> inputs.add(Input.Key.TAB);
			case '\b', DELETE -> inputs.add(Input.Key.BACKSPACE);
			case 0x03 -> inputs.add(Input.Key.INTERRUPT);
			case 0x04 -> inputs.add(Input.Key.END);
			case 0x15 -> inputs.add(Input.Key.CLEAR);
			default -> {
				// Other control characters are keys without a meaning here.
			}
		}
	}

	private boolean escape(List<Input> inputs) {
		if (this.position + 1 == this.bytes.length) {
			return false;
		}
		int second = this.bytes[this.position + 1];
		if (second == '[' || second == 'O') {
			return sequence(inputs, second == 'O');
		}
		if (second == '\r' || second == '\n') {
			this.position += 2;
			inputs.add(Input.Key.NEWLINE);
			return true;
		}
		this.position++;
		inputs.add(Input.Key.ESCAPE);
		return true;
	}

	private boolean sequence(List<Input> inputs, boolean single) {
		int start = this.position + 2;
		int end = start;
		while (!single && end < this.bytes.length && this.bytes[end] >= 0x20 && this.bytes[end] < 0x40) {
			end++;
		}
		if (end == this.bytes.length && end - start < LONGEST_SEQUENCE) {
			return false;
		}
		if (end == this.bytes.length || isControl(this.bytes[end]) || this.bytes[end] < 0) {
			this.position = end;
			return true;
		}
		this.position = end + 1;
		key(new String(this.bytes, start, end - start, StandardCharsets.US_ASCII), this.bytes[end], inputs);
		return true;
	}

	private void key(String parameters, int last, List<Input> inputs) {
		switch (last) {
			case 'A' -> inputs.add(Input.Key.UP);
			case 'B' -> inputs.add(Input.Key.DOWN);
			case '~' -> tilde(parameters, inputs);
			case 'u' -> numbered(parameters, inputs);
			default -> {
				// Other sequences are keys without a meaning here.
			}
		}
	}

	private void tilde(String parameters, List<Input> inputs) {
		if ("200".equals(parameters)) {
			this.pasting = true;
		}
		else if (parameters.startsWith("27;") && parameters.endsWith(";13")) {
			inputs.add("27;1;13".equals(parameters) ? Input.Key.ENTER : Input.Key.NEWLINE);
		}
	}

	private static void numbered(String parameters, List<Input> inputs) {
		if ("27".equals(parameters)) {
			inputs.add(Input.Key.ESCAPE);
		}
		else if ("13".equals(parameters) || "13;1".equals(parameters)) {
			inputs.add(Input.Key.ENTER);
		}
		else if (parameters.startsWith("13;")) {
			inputs.add(Input.Key.NEWLINE);
		}
	}

	private boolean text(List<Input> inputs) {
		int end = this.position;
		while (end < this.bytes.length && !isControl(this.bytes[end])) {
			end++;
		}
		if (end == this.bytes.length) {
			end = this.position + completeLength(this.bytes, this.position);
		}
		if (end == this.position) {
			return false;
		}
		inputs.add(new Input.Text(new String(this.bytes, this.position, end - this.position, StandardCharsets.UTF_8)));
		this.position = end;
		return true;
	}

	private static boolean isControl(int value) {
		return (value >= 0 && value < 0x20) || value == DELETE;
	}

	// The bytes up to the end, without those of a last character that is not whole.
	private static int completeLength(byte[] bytes, int start) {
		for (int back = 1; back <= 3 && bytes.length - back >= start; back++) {
			int value = bytes[bytes.length - back] & 0xff;
			if (value < 0x80) {
				break;
			}
			if (value >= 0xc0) {
				int length = (value >= 0xf0) ? 4 : (value >= 0xe0) ? 3 : 2;
				return bytes.length - start - ((length > back) ? back : 0);
			}
		}
		return bytes.length - start;
	}

}
