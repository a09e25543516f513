package io.github.tmuxorc.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Several pieces of work that mostly wait, done at the same time. Each knows what its
 * caller knows.
 */
public final class ParallelWork {

	/** The first virtual thread of a process costs more than so many of the others. */
	private static final int DOZENS = 36;

	private static final ThreadFactory FEW = Thread.ofPlatform().daemon().name("parallel").factory();

	private static final ThreadFactory MANY = Thread.ofVirtual().name("parallel").factory();

	private ParallelWork() {
	}

	/**
	 * Do what can be done of them in time; the others are interrupted then.
	 * @param <T> the type of the results
	 * @param work the pieces of work
	 * @param limit how long they may take
	 * @return the results of those that ended well in time, in their order
	 * @throws InterruptedException if the calling thread was interrupted; then all of
	 * them were, and have ended
	 */
	public static <T> List<T> within(List<Callable<T>> work, Duration limit) throws InterruptedException {
		try (ExecutorService threads = threads(work.size())) {
			return threads.invokeAll(carrying(work), limit.toNanos(), TimeUnit.NANOSECONDS)
				.stream()
				.filter((future) -> future.state() == Future.State.SUCCESS)
				.map(Future::resultNow)
				.toList();
		}
	}

	/**
	 * Do them until one says that it is enough, or fails; then the others are
	 * interrupted.
	 * @param work the pieces of work, each of which tells whether it is enough
	 * @throws InterruptedException if the calling thread was interrupted; then all of
	 * them were, and have ended
	 */
	public static void untilOne(List<Callable<Boolean>> work) throws InterruptedException {
		if (work.size() == 1) {
			call(work.getFirst());
			return;
		}
		try (ExecutorService threads = threads(work.size())) {
			CompletionService<Boolean> ended = new ExecutorCompletionService<>(threads);
			carrying(work).forEach(ended::submit);
			try {
				boolean enough = false;
				for (int left = work.size(); left > 0 && !enough; left--) {
					enough = ended.take().get();
				}
			}
			finally {
				threads.shutdownNow();
			}
		}
		catch (ExecutionException ex) {
			throw failure(ex);
		}
	}

	/**
	 * Do all of them.
	 * @param <T> the type of the results
	 * @param work the pieces of work
	 * @return their results, in their order
	 * @throws InterruptedException if the calling thread was interrupted; then all of
	 * them were, and have ended
	 */
	public static <T> List<T> all(List<Callable<T>> work) throws InterruptedException {
		if (work.size() == 1) {
			return List.of(call(work.getFirst()));
		}
		try (ExecutorService threads = threads(work.size())) {
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(carrying(work))) {
				results.add(future.get());
			}
			return List.copyOf(results);
		}
		catch (ExecutionException ex) {
			throw failure(ex);
		}
	}

	private static ExecutorService threads(int count) {
		return Executors.newThreadPerTaskExecutor((count > DOZENS) ? MANY : FEW);
	}

	private static <T> List<Callable<T>> carrying(List<Callable<T>> work) {
		return work.stream().map(CarriedValues::carrying).toList();
	}

	// One needs no other thread.
	private static <T> T call(Callable<T> work) throws InterruptedException {
		try {
			return work.call();
		}
		catch (InterruptedException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RuntimeException failure(ExecutionException ex) {
		return (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex.getCause());
	}

}
