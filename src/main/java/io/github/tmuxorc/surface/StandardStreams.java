package io.github.tmuxorc.surface;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;

/**
 * The streams that the process was started with. Once they are captured, nothing else can
 * reach standard output: what a library prints goes to standard error.
 */
public final class StandardStreams {

	private final InputStream in;

	private final OutputStream out;

	private final OutputStream err;

	private final AtomicBoolean taken = new AtomicBoolean();

	StandardStreams(InputStream in, OutputStream out, OutputStream err) {
		this.in = in;
		this.out = out;
		this.err = err;
	}

	/**
	 * Take the streams of the process. To be called once, before anything is printed.
	 * @return the streams
	 */
	public static StandardStreams capture() {
		System.setOut(System.err);
		return new StandardStreams(System.in, new FileOutputStream(FileDescriptor.out),
				new FileOutputStream(FileDescriptor.err));
	}

	/**
	 * Use other streams than those of the process.
	 * @param in what is read
	 * @param out where results and messages go
	 * @return the streams
	 */
	public static StandardStreams of(InputStream in, OutputStream out) {
		return new StandardStreams(in, out, out);
	}

	/**
	 * What the process was started with to read from. It has one reader.
	 * @return standard input
	 * @throws RefusedException if it has a reader, such as the shell
	 */
	public InputStream in() {
		if (this.taken.getAndSet(true)) {
			throw new RefusedException("Standard input is in use already.",
					"Run the command by itself, outside the shell.");
		}
		return this.in;
	}

	/**
	 * Where the result goes, and nothing else.
	 * @return standard output
	 */
	public OutputStream out() {
		return this.out;
	}

	/**
	 * Whether a person sits at both standard input and standard output.
	 * @return whether both are a terminal
	 */
	public boolean areTerminal() {
		return terminal() != null;
	}

	/**
	 * Refuse a command that needs a person where none sits at the terminal.
	 * @param command the command
	 * @throws UsageException if standard input or output is no terminal
	 */
	public void requireTerminal(String command) {
		if (!areTerminal()) {
			throw new UsageException("The command '" + command + "' needs a terminal.",
					"Run it in one, with neither its input nor its output redirected.");
		}
	}

	private static @Nullable Console terminal() {
		return Optional.ofNullable(System.console()).filter(Console::isTerminal).orElse(null);
	}

	/**
	 * Ask the person who sits at the terminal; where nobody does, the answer is yes.
	 * @param question the question
	 * @return whether to go on
	 */
	boolean ask(String question) {
		Console console = terminal();
		if (console == null) {
			return true;
		}
		printMessage(question + " [y/N] ");
		String answer = console.readLine();
		return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
	}

	/**
	 * Print a result. A reader that has gone away, as in {@code | head -1}, is no
	 * failure.
	 * @param text the text, with the newline that ends it
	 * @throws FailedException if it cannot be written, as on a full disk
	 */
	void print(String text) {
		try {
			this.out.write(text.getBytes(StandardCharsets.UTF_8));
			this.out.flush();
		}
		catch (IOException ex) {
			if (!String.valueOf(ex.getMessage()).contains("Broken pipe")) {
				FailedException failure = new FailedException("The result cannot be written to standard output.",
						"Look at where it was sent: " + ex.getMessage() + ".");
				failure.addSuppressed(ex);
				throw failure;
			}
		}
	}

	/**
	 * Print a message for the person who watches. Where it cannot be written nobody
	 * watches.
	 * @param text the text, with the newline that ends it
	 */
	public void printMessage(String text) {
		PrintStream stream = new PrintStream(this.err, false, StandardCharsets.UTF_8);
		stream.print(text);
		stream.flush();
	}

}
