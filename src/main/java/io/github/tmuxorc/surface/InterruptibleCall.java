package io.github.tmuxorc.surface;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command so that Ctrl+C ends it and not the shell. The first Ctrl+C asks it to
 * end, the second one leaves it to itself.
 */
final class InterruptibleCall {

	private final Terminal terminal;

	InterruptibleCall(Terminal terminal) {
		this.terminal = terminal;
	}

	/**
	 * Run a command.
	 * @param command the command
	 * @return how it ended
	 * @throws InterruptedException if the shell itself is to end
	 */
	Outcome run(Runnable command) throws InterruptedException {
		CountDownLatch done = new CountDownLatch(1);
		AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
		Thread worker = new Thread(() -> {
			try {
				command.run();
			}
			catch (RuntimeException | Error ex) {
				failure.set(ex);
			}
			finally {
				done.countDown();
			}
		}, "command");
		worker.setDaemon(true);
		CountDownLatch interrupted = new CountDownLatch(1);
		Terminal.SignalHandler before = this.terminal.handle(Terminal.Signal.INT, (signal) -> {
			if (interrupted.getCount() == 0) {
				done.countDown();
			}
			interrupted.countDown();
			worker.interrupt();
		});
		try {
			worker.start();
			done.await();
		}
		finally {
			this.terminal.handle(Terminal.Signal.INT, before);
		}
		return new Outcome(failure.get(), interrupted.getCount() == 0);
	}

	/**
	 * How a command ended.
	 *
	 * @param failure what it threw
	 * @param interrupted whether somebody pressed Ctrl+C
	 */
	record Outcome(@Nullable Throwable failure, boolean interrupted) {

	}

}
