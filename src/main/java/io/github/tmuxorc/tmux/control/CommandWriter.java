package io.github.tmuxorc.tmux.control;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import io.github.tmuxorc.process.LineProcess;

/**
 * Writes commands to tmux in their order. Nobody but its own thread waits for tmux to
 * read: others write only what fits into an empty pipe, and queue the rest.
 */
final class CommandWriter {

	private static final String END = "";

	// Characters that an empty pipe holds in any case: 4096 bytes, on Linux and macOS.
	private static final int FITS = 1024;

	private final LineProcess process;

	private final BlockingQueue<String> unsent = new LinkedBlockingQueue<>();

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
		if (!read || line.length() >= FITS || !isWritten(line)) {
			this.unsent.add(line);
		}
	}

	private boolean isWritten(String line) {
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
			String line = this.unsent.take();
			while (!line.equals(END)) {
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
