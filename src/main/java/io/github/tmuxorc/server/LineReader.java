package io.github.tmuxorc.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes, so that what is no UTF-8 is found by who parses them, and holds
 * no more than one line in memory.
 */
final class LineReader {

	private final InputStream in;

	private final int limit;

	private final byte[] buffer = new byte[1 << 16];

	private int position;

	private int filled;

	/**
	 * Create a reader.
	 * @param in what to read from
	 * @param limit how many bytes a line may have
	 */
	LineReader(InputStream in, int limit) {
		this.in = in;
		this.limit = limit;
	}

	/**
	 * Read the next line. The last one may lack its newline.
	 * @return the line without its newline, or null at the end
	 * @throws LineTooLongException if the line is longer than the limit; it has been
	 * skipped
	 * @throws IOException if nothing can be read any more
	 */
	byte @Nullable [] next() throws IOException {
		if (!fill()) {
			return null;
		}
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		boolean tooLong = false;
		boolean complete = false;
		while (!complete && fill()) {
			int start = this.position;
			while (this.position < this.filled && this.buffer[this.position] != '\n') {
				this.position++;
			}
			tooLong |= line.size() + this.position - start > this.limit;
			if (!tooLong) {
				line.write(this.buffer, start, this.position - start);
			}
			complete = this.position < this.filled;
		}
		this.position++;
		if (tooLong) {
			throw new LineTooLongException();
		}
		return line.toByteArray();
	}

	private boolean fill() throws IOException {
		if (this.position >= this.filled) {
			this.position = 0;
			this.filled = this.in.read(this.buffer);
		}
		return this.filled > 0;
	}

	/**
	 * A line was longer than the limit.
	 */
	static final class LineTooLongException extends IOException {

	}

}
