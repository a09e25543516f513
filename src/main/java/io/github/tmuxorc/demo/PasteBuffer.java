package io.github.tmuxorc.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects the bytes of a paste up to the marker that ends it.
 */
final class PasteBuffer {

	private final byte[] end;

	private byte[] bytes = new byte[256];

	private int length;

	private boolean complete;

	PasteBuffer(byte[] end) {
		this.end = end;
	}

	/**
	 * Take bytes up to the end marker, or all.
	 * @param read bytes that were read
	 * @param start where to begin
	 * @return how many were taken
	 */
	int append(byte[] read, int start) {
		int index = start;
		while (index < read.length && !this.complete) {
			if (this.length == this.bytes.length) {
				this.bytes = Arrays.copyOf(this.bytes, this.length * 2);
			}
			this.bytes[this.length++] = read[index++];
			this.complete = endsWithMarker();
		}
		return index - start;
	}

	boolean isComplete() {
		return this.complete;
	}

	/**
	 * Hand out the paste and begin anew.
	 * @return the text, with each line's end as one newline
	 */
	String take() {
		String text = new String(this.bytes, 0, this.length - this.end.length, StandardCharsets.UTF_8);
		this.bytes = new byte[256];
		this.length = 0;
		this.complete = false;
		return text.replace("\r\n", "\n").replace('\r', '\n');
	}

	private boolean endsWithMarker() {
		int from = this.length - this.end.length;
		return from >= 0 && this.bytes[this.length - 1] == this.end[this.end.length - 1]
				&& Arrays.equals(this.bytes, from, this.length, this.end, 0, this.end.length);
	}

}
