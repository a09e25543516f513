package io.github.tmuxorc.process;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A program that is kept and spoken with in lines of UTF-8. One thread reads; one thread
 * writes; any thread may close.
 */
public final class LineProcess implements AutoCloseable {

	private static final int BUFFER = 65_536;

	private final Process process;

	private final @Nullable Thread errors;

	private final InputStream output;

	private final OutputStream input;

	private final byte[] buffer = new byte[BUFFER];

	private int start;

	private int end;

	private LineProcess(Process process, @Nullable Thread errors) {
		this.process = process;
		this.errors = errors;
		this.output = process.getInputStream();
		this.input = process.getOutputStream();
	}

	/**
	 * Start a program. What it prints to standard error arrives among its lines.
	 * @param call what to start; its limit and input are not used
	 * @return the program
	 * @throws ProgramMissingException if it cannot be started
	 */
	public static LineProcess start(ProgramCall call) {
		return new LineProcess(SystemProgramRunner.start(call, (builder) -> builder.redirectErrorStream(true)), null);
	}

	/**
	 * Start a program, and keep what it prints to standard error apart.
	 * @param call what to start; its limit and input are not used
	 * @param errors is given what it prints there, line by line, by a thread of its own
	 * @return the program
	 * @throws ProgramMissingException if it cannot be started
	 */
	public static LineProcess start(ProgramCall call, Consumer<String> errors) {
		Process process = SystemProgramRunner.start(call, (_) -> {
		});
		return new LineProcess(process, Thread.ofPlatform().daemon().name("errors").start(() -> {
			try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
				reader.lines().forEach(errors);
			}
			catch (IOException | UncheckedIOException ex) {
				// It was ended while it was read from.
			}
		}));
	}

	/**
	 * Wait for the next line, as bytes: not every line need be text. Only a newline ends
	 * it.
	 * @return the line, or null when the program has ended or closed its output
	 */
	public byte @Nullable [] read() {
		ByteArrayOutputStream line = new ByteArrayOutputStream(0);
		try {
			while (true) {
				for (int i = this.start; i < this.end; i++) {
					if (this.buffer[i] == '\n') {
						int begin = this.start;
						this.start = i + 1;
						if (line.size() == 0) {
							return Arrays.copyOfRange(this.buffer, begin, i);
						}
						line.write(this.buffer, begin, i - begin);
						return line.toByteArray();
					}
				}
				line.write(this.buffer, this.start, this.end - this.start);
				this.start = 0;
				this.end = Math.max(0, this.output.read(this.buffer));
				if (this.end == 0) {
					return null;
				}
			}
		}
		catch (IOException ex) {
			// The program was ended while it was read from: that is its end, too.
			return null;
		}
	}

	/**
	 * Write a line. It may wait until the program reads.
	 * @param line the line, without its newline
	 * @throws IOException if the program has ended
	 */
	public void write(String line) throws IOException {
		write((line + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Write a line. It may wait until the program reads.
	 * @param line the line, with its newline
	 * @throws IOException if the program has ended
	 */
	public void write(byte[] line) throws IOException {
		this.input.write(line);
		this.input.flush();
	}

	/**
	 * Whether the program still runs.
	 * @return whether it does
	 */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * The process id.
	 * @return the id
	 */
	public long pid() {
		return this.process.pid();
	}

	/**
	 * Say a last line to the program, after which it ends by itself, and wait a moment
	 * until it has. It may have begun others on another machine, which would stay there
	 * if it was just ended.
	 * @param farewell the line
	 */
	public void leave(String farewell) {
		try {
			write(farewell);
			this.process.onExit().completeOnTimeout(this.process, 1, TimeUnit.SECONDS).join();
		}
		catch (IOException ex) {
			// It has ended.
		}
	}

	/**
	 * Wait a moment until all that the program printed to standard error was told. To end
	 * it loses what was not.
	 */
	public void awaitErrors() {
		Thread errors = this.errors;
		if (errors != null) {
			UncutWork.call(() -> errors.join(Duration.ofSeconds(1)));
		}
	}

	/**
	 * End the program, and wait until it has ended.
	 */
	@Override
	public void close() {
		this.process.destroyForcibly();
		// It cannot refuse, but the system may need a moment.
		this.process.onExit().completeOnTimeout(this.process, 1, TimeUnit.SECONDS).join();
		awaitErrors();
	}

}
