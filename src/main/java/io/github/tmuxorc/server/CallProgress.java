package io.github.tmuxorc.server;

import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;

import io.github.tmuxorc.process.CarriedValues;
import io.github.tmuxorc.surface.Progress;

/**
 * Tells a client that asked for it how far its call is: each step that the command
 * reports, and that it goes on where it reports none. The reports are counted, because
 * the protocol wants a number that grows; none follows the end of the call, nor its
 * cancellation.
 */
final class CallProgress implements Progress {

	private static final Duration FIRST = Duration.ofSeconds(1);

	private static final Duration PACE = Duration.ofSeconds(2);

	private static final ScopedValue<Progress> CURRENT = ScopedValue.newInstance();

	private final McpSyncServerExchange exchange;

	private final Object token;

	private final Thread worker = Thread.currentThread();

	private final long begin = System.nanoTime();

	private int reports;

	private boolean reported;

	private boolean ended;

	private CallProgress(McpSyncServerExchange exchange, Object token) {
		this.exchange = exchange;
		this.token = token;
	}

	/**
	 * Work on a call, so that what is reported meanwhile goes to its client.
	 * @param <R> the type of the answer
	 * @param <X> the type of the failure
	 * @param exchange the connection to the client
	 * @param token what the client wants to see with each report
	 * @param work the work
	 * @return what the work returns
	 * @throws X if the work fails
	 */
	static <R, X extends Throwable> R during(McpSyncServerExchange exchange, Object token,
			ScopedValue.CallableOp<R, X> work) throws X {
		CallProgress progress = new CallProgress(exchange, token);
		Future<?> signs = ForkJoinPool.commonPool()
			.scheduleWithFixedDelay(progress::giveSign, FIRST.toNanos(), PACE.toNanos(), TimeUnit.NANOSECONDS);
		try {
			return CarriedValues.where(CURRENT, progress).call(work);
		}
		finally {
			signs.cancel(false);
			progress.end();
		}
	}

	/**
	 * Report a step of the call that this thread works on, perhaps with others, if its
	 * client asked for that.
	 * @param message one line of text
	 */
	static void reportToCaller(String message) {
		if (CURRENT.isBound()) {
			CURRENT.get().report(message);
		}
	}

	@Override
	public synchronized void report(String message) {
		if (!this.ended && !this.worker.isInterrupted()) {
			this.reported = true;
			this.exchange.progressNotification(
					ProgressNotification.builder(this.token, ++this.reports).message(message).build());
		}
	}

	private synchronized void giveSign() {
		if (!this.reported) {
			report("Working for " + Duration.ofNanos(System.nanoTime() - this.begin).toSeconds() + " s.");
		}
		this.reported = false;
	}

	private synchronized void end() {
		this.ended = true;
	}

}
