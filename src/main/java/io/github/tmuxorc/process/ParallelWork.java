package io.github.tmuxorc.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Several pieces of work that mostly wait, done at the same time.
 */
public final class ParallelWork {

	// The first virtual thread of a process costs more than dozens of these.
	private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().name("parallel").factory();

	private ParallelWork() {
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
		try (ExecutorService threads = Executors.newThreadPerTaskExecutor(THREADS)) {
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(work)) {
				results.add(future.get());
			}
			return List.copyOf(results);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure
					: new IllegalStateException(ex.getCause());
		}
	}

}
