package io.github.tmuxorc.tmux.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import io.github.tmuxorc.process.LineProcess;

/**
 * Writes commands to tmux in their order. Nobody but its own thread waits for tmux to
 * read: others write only what fits into an empty pipe, and queue the rest.
 */
final class CommandWriter {

	private static final byte[] END = {};

	// What an empty pipe holds in any case, on Linux and macOS.
	private static final int FITS = 4096;

	private final LineProcess process;

	private final BlockingQueue<byte[]> unsent = new LinkedBlockingQueue<>();

	CommandWriter(LineProcess process) {
		this.process = process;
		Thread.ofPlatform().daemon().name("tmux-control-write").start(this::run);
	}

	/**
	 * Write a command, now or soon.
	 * @param line the command
	 * @param read whether tmux has read all that was written before
	 */
	void write(String line, boolean read) {
		byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
		if (!read || bytes.length > FITS || !isWritten(bytes)) {
			this.unsent.add(bytes);
		}
	}

	private boolean isWritten(byte[] line) {
		try {
			this.process.write(line);
			return true;
		}
		catch (IOException ex) {
			// The program has ended; the reading thread learns it, too, and tells all.
			return false;
		}
	}

	private void run() {
		try {
			byte[] line = this.unsent.take();
			while (line.length > 0) {
				this.process.write(line);
				line = this.unsent.take();
			}
		}
		catch (IOException ex) {
			// The program has ended; the reading thread learns it, too, and tells all.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void end() {
		this.unsent.add(END);
	}

}
