package io.github.tmuxorc.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The requests that are worked on, each in a virtual thread of its own, so that one that
 * waits holds up no other.
 */
final class RequestsInProgress {

	private final Map<Object, Thread> unanswered = new ConcurrentHashMap<>();

	private final Set<Thread> working = ConcurrentHashMap.newKeySet();

	/**
	 * Begin to work on a request.
	 * @param id the id of the request
	 * @param work what answers it
	 * @return the thread that works on it
	 * @throws DuplicateIdException if a request with this id is in progress
	 */
	Thread start(Object id, Runnable work) throws DuplicateIdException {
		Thread thread = Thread.ofVirtual().name("request " + id).unstarted(() -> {
			try {
				work.run();
			}
			finally {
				this.unanswered.remove(id, Thread.currentThread());
				this.working.remove(Thread.currentThread());
			}
		});
		if (this.unanswered.putIfAbsent(id, thread) != null) {
			throw new DuplicateIdException();
		}
		this.working.add(thread);
		thread.start();
		return thread;
	}

	/**
	 * Claim the right to answer a request. It is given once, and not after a
	 * cancellation.
	 * @param id the id of the request
	 * @return whether the answer may be sent
	 */
	boolean claim(Object id) {
		return this.unanswered.remove(id) != null;
	}

	/**
	 * Stop to work on a request, which then gets no answer.
	 * @param id the id of a request; if it is not in progress nothing happens
	 */
	void cancel(@Nullable Object id) {
		Thread thread = (id != null) ? this.unanswered.remove(id) : null;
		if (thread != null) {
			thread.interrupt();
		}
	}

	/**
	 * Wait for what is in progress, cancel what takes longer, and wait until that has put
	 * away what it began.
	 * @param grace how long to wait, each time
	 */
	void finish(Duration grace) {
		try {
			join(grace);
			cancelAll();
			join(grace);
		}
		catch (InterruptedException ex) {
			cancelAll();
			Thread.currentThread().interrupt();
		}
	}

	private void join(Duration limit) throws InterruptedException {
		long end = System.nanoTime() + limit.toNanos();
		for (Thread thread : List.copyOf(this.working)) {
			thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
		}
	}

	/**
	 * Cancel all that is in progress.
	 */
	void cancelAll() {
		List.copyOf(this.unanswered.keySet()).forEach(this::cancel);
	}

	/**
	 * A request has the id of another one that is in progress.
	 */
	static final class DuplicateIdException extends Exception {

	}

}
