package io.github.tmuxorc.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a terminal in a thread of its own and notes when bytes arrived.
 */
final class TerminalReader {

	private final InputStream input;

	private final int most;

	private final BlockingQueue<Signal> signals;

	/**
	 * Create the reader.
	 * @param input the terminal
	 * @param most how many bytes to read at most at a time
	 * @param signals takes what is read
	 */
	TerminalReader(InputStream input, int most, BlockingQueue<Signal> signals) {
		this.input = input;
		this.most = most;
		this.signals = signals;
	}

	void start() {
		Thread.ofPlatform().daemon().name("terminal").start(this::run);
	}

	private void run() {
		try {
			byte[] buffer = new byte[this.most];
			for (int length = this.input.read(buffer); length > 0; length = this.input.read(buffer)) {
				this.signals.put(new Signal.Bytes(Arrays.copyOf(buffer, length), DemoAgent.now()));
			}
		}
		catch (IOException | InterruptedException ex) {
			// A terminal that is gone is at its end.
		}
		this.signals.offer(Signal.Event.END);
	}

}
