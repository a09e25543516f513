package io.github.tmuxorc.demo;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The terminal on standard input and output, in raw mode.
 */
final class Terminal {

	private static final String MODES_OFF = "\u001b[?2004l\u001b[?7h\u001b[?25h";

	private static final String MODES_ON = "\u001b[?2004h";

	private final InputStream input;

	private final OutputStream output;

	private Size size;

	/**
	 * Use what somebody else has put into raw mode.
	 * @param input what is typed
	 * @param output what is shown
	 * @param size the size at first
	 */
	Terminal(InputStream input, OutputStream output, Size size) {
		this.input = input;
		this.output = output;
		this.size = size;
	}

	/**
	 * Put the terminal into raw mode until the program ends, in whatever way.
	 * @return the terminal
	 * @throws IOException when standard input is not a terminal
	 */
	static Terminal open() throws IOException {
		String[] lines = run("stty -g && stty size && stty raw -echo").split("\n", -1);
		if (lines.length < 2) {
			throw new IOException("Standard input is not a terminal.");
		}
		Terminal terminal = new Terminal(new FileInputStream(FileDescriptor.in),
				new FileOutputStream(FileDescriptor.out), Size.parse(lines[1]));
		terminal.restoreAtEnd(lines[0]);
		terminal.write(MODES_ON);
		return terminal;
	}

	/**
	 * Put the terminal into another mode when the program ends.
	 * @param mode the mode, as {@code stty} takes it
	 */
	void restoreAtEnd(String mode) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> restore(mode)));
	}

	InputStream input() {
		return this.input;
	}

	Size size() {
		return this.size;
	}

	/**
	 * Ask for the size again.
	 * @throws IOException when the terminal is gone
	 */
	void measure() throws IOException {
		this.size = Size.parse(run("stty size"));
	}

	void write(String text) throws IOException {
		this.output.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private void restore(String mode) {
		try {
			write(MODES_OFF);
			run("stty " + mode);
		}
		catch (IOException ex) {
			// The terminal is gone, and its mode with it.
		}
	}

	private static String run(String command) throws IOException {
		Process process = new ProcessBuilder("sh", "-c", command).redirectInput(ProcessBuilder.Redirect.INHERIT)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (InputStream result = process.getInputStream()) {
			return new String(result.readAllBytes(), StandardCharsets.US_ASCII).strip();
		}
	}

	/**
	 * The size of a terminal.
	 *
	 * @param rows its height
	 * @param columns its width
	 */
	record Size(int rows, int columns) {

		// The comparison that a record brings takes long when it is first used.
		boolean isSame(Size other) {
			return this.rows == other.rows && this.columns == other.columns;
		}

		/**
		 * Read a size as {@code stty size} prints it. A terminal that does not know its
		 * size counts as one of 24 rows and 80 columns.
		 * @param text two numbers
		 * @return the size
		 */
		static Size parse(String text) {
			String[] words = text.strip().split(" ", -1);
			int rows = (words.length == 2) ? Integer.parseInt(words[0]) : 0;
			int columns = (words.length == 2) ? Integer.parseInt(words[1]) : 0;
			return new Size((rows > 0) ? rows : 24, (columns > 0) ? columns : 80);
		}

	}

}
