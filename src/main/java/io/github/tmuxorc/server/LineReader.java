package io.github.tmuxorc.server;

import java.io.BufferedInputStream;
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

	/**
	 * Create a reader.
	 * @param in what to read from
	 * @param limit how many bytes a line may have
	 */
	LineReader(InputStream in, int limit) {
		this.in = new BufferedInputStream(in, 1 << 16);
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
		ByteArrayOutputStream line = new ByteArrayOutputStream(512);
		boolean tooLong = false;
		int read = this.in.read();
		if (read < 0) {
			return null;
		}
		while (read >= 0 && read != '\n') {
			if (line.size() < this.limit) {
				line.write(read);
			}
			else {
				tooLong = true;
			}
			read = this.in.read();
		}
		if (tooLong) {
			throw new LineTooLongException();
		}
		return line.toByteArray();
	}

	/**
	 * A line was longer than the limit.
	 */
	static final class LineTooLongException extends IOException {

	}

}
