package io.github.tmuxorc.process;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;

/**
 * Short work that a cancellation must not cut in two, such as a start of which the result
 * must be known, or putting away what was begun. An interrupt waits until it is done.
 */
public final class UncutWork {

	private UncutWork() {
	}

	/**
	 * Do it, in a thread that nobody interrupts.
	 * @param <T> the type of the result
	 * @param work the work, with a limit of its own
	 * @return its result; the calling thread is interrupted if it was interrupted
	 * meanwhile or before
	 */
	public static <T extends @Nullable Object> T call(Callable<T> work) {
		FutureTask<T> task = new FutureTask<>(CarriedValues.carrying(work));
		Thread.ofPlatform().daemon().name("uncut").start(task);
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return task.get();
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * Put away what a failed piece of work has begun. What fails at that is added to the
	 * failure.
	 * @param failure why it is put away
	 * @param work the work
	 */
	public static void afterwards(RuntimeException failure, Runnable work) {
		try {
			call(() -> {
				work.run();
				return true;
			});
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

}
