package io.github.tmuxorc.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.TimeLimitException;

/**
 * Runs programs of this machine.
 */
public final class SystemProgramRunner implements ProgramRunner {

	@Override
	public ProgramResult run(ProgramCall call) {
		if (Thread.currentThread().isInterrupted()) {
			throw cancelled(call);
		}
		Process process = start(call, (builder) -> {
		});
		String program = call.command().getFirst();
		long deadline = System.nanoTime() + call.limit().toNanos();
		Reader output = new Reader(process.getInputStream());
		Reader error = new Reader(process.getErrorStream());
		if (call.input().isEmpty()) {
			write(process.getOutputStream(), "");
		}
		else {
			inBackground(() -> write(process.getOutputStream(), call.input()));
		}
		try {
			if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
				throw new TimeLimitException("'" + program + "' did not end within " + text(call.limit()) + ".",
						"Find out what it waits for, or try again later.");
			}
			// A child that outlives the program may hold its output open; what has come
			// by the deadline is the answer.
			output.await(deadline);
			error.await(deadline);
			return new ProgramResult(process.exitValue(), output.text(), error.text());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw cancelled(call);
		}
		finally {
			end(process);
		}
	}

	private static CancelledException cancelled(ProgramCall call) {
		return new CancelledException("'" + call.command().getFirst() + "' was interrupted.", "Run the command again.");
	}

	static Process start(ProgramCall call, Consumer<ProcessBuilder> streams) {
		ProcessBuilder builder = new ProcessBuilder(call.command());
		streams.accept(builder);
		if (call.directory() != null) {
			builder.directory(call.directory().toFile());
		}
		call.environment().forEach((name, value) -> {
			if (value == null) {
				builder.environment().remove(name);
			}
			else {
				builder.environment().put(name, value);
			}
		});
		try {
			return builder.start();
		}
		catch (IOException ex) {
			ProgramMissingException missing = new ProgramMissingException(call.command().getFirst());
			missing.addSuppressed(ex);
			throw missing;
		}
	}

	// The first virtual thread of a process costs more than these.
	private static Thread inBackground(Runnable task) {
		return Thread.ofPlatform().daemon().start(task);
	}

	private static void end(Process process) {
		if (process.isAlive()) {
			List<ProcessHandle> descendants = process.descendants().toList();
			process.destroyForcibly();
			descendants.forEach(ProcessHandle::destroyForcibly);
		}
	}

	private static void write(OutputStream stream, String input) {
		try (stream) {
			stream.write(input.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			// The program ended or closed its input before it read everything; its exit
			// status tells whether that is a failure.
		}
	}

	private static String text(Duration limit) {
		return (limit.toMillis() % 1000 == 0) ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
	}

	/**
	 * Collects what a program prints while it runs, so that it never waits for a full
	 * pipe.
	 */
	private static final class Reader {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final Thread thread;

		Reader(InputStream stream) {
			this.thread = inBackground(() -> read(stream));
		}

		private void read(InputStream stream) {
			try (stream) {
				stream.transferTo(this.bytes);
			}
			catch (IOException ex) {
				// The pipe broke because the program was ended; what came before counts.
			}
		}

		void await(long deadline) throws InterruptedException {
			this.thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
		}

		String text() {
			return this.bytes.toString(StandardCharsets.UTF_8);
		}

	}

}
