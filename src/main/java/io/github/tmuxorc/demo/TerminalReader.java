package io.github.tmuxorc.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a terminal in a thread of its own and notes when bytes arrived.
 */
final class TerminalReader {

	private static final int MOST = 8192;

	private static final int MOST_WHEN_SLOW = 64;

	private final InputStream input;

	private final long pause;

	private final BlockingQueue<Signal> signals;

	/**
	 * Create the reader.
	 * @param input the terminal
	 * @param pause how many milliseconds to rest after reading much at a time, as a slow
	 * reader does
	 * @param signals takes what is read
	 */
	TerminalReader(InputStream input, long pause, BlockingQueue<Signal> signals) {
		this.input = input;
		this.pause = pause;
		this.signals = signals;
	}

	void start() {
		Thread.ofPlatform().daemon().name("terminal").start(this::run);
	}

	private void run() {
		try {
			byte[] buffer = new byte[(this.pause > 0) ? MOST_WHEN_SLOW : MOST];
			for (int length = this.input.read(buffer); length > 0; length = this.input.read(buffer)) {
				this.signals.add(new Signal.Bytes(Arrays.copyOf(buffer, length), DemoAgent.now()));
				if (length == MOST_WHEN_SLOW) {
					Thread.sleep(this.pause);
				}
			}
		}
		catch (IOException | InterruptedException ex) {
			// A terminal that is gone is at its end.
		}
		this.signals.add(Signal.Event.END);
	}

}
