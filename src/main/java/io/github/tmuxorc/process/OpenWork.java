package io.github.tmuxorc.process;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that must put away what it has begun if the program is to end, as by a signal. It
 * is interrupted then, and waited for.
 */
public final class OpenWork implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final Map<CountDownLatch, Thread> open = new ConcurrentHashMap<>();

	/**
	 * Do it in the calling thread.
	 * @param <T> the type of the result
	 * @param work the work, which ends soon once it is interrupted
	 * @return its result
	 */
	public <T> T call(Supplier<T> work) {
		CountDownLatch done = new CountDownLatch(1);
		this.open.put(done, Thread.currentThread());
		try {
			return work.get();
		}
		finally {
			this.open.remove(done);
			done.countDown();
		}
	}

	/**
	 * Interrupt what is being done, and wait until it has ended.
	 */
	@Override
	public void close() {
		long end = System.nanoTime() + LIMIT.toNanos();
		Map<CountDownLatch, Thread> left = Map.copyOf(this.open);
		left.values().forEach(Thread::interrupt);
		try {
			for (CountDownLatch done : left.keySet()) {
				if (!done.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
					return;
				}
			}
		}
		catch (InterruptedException ex) {
			// Whoever closes has no time to wait.
			Thread.currentThread().interrupt();
		}
	}

}
