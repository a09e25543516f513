package io.github.tmuxorc.server;

import java.util.concurrent.atomic.AtomicInteger;

import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;

import io.github.tmuxorc.surface.Progress;

/**
 * Tells a client that asked for it how far its call is. The steps are counted, because
 * the protocol wants a number that grows.
 */
final class CallProgress implements Progress {

	private static final ScopedValue<Progress> CURRENT = ScopedValue.newInstance();

	private final McpSyncServerExchange exchange;

	private final Object token;

	private final AtomicInteger steps = new AtomicInteger();

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
		return ScopedValue.where(CURRENT, new CallProgress(exchange, token)).call(work);
	}

	/**
	 * Report a step of the call that this thread works on, if its client asked for that.
	 * @param message one line of text
	 */
	static void reportToCaller(String message) {
		if (CURRENT.isBound()) {
			CURRENT.get().report(message);
		}
	}

	@Override
	public void report(String message) {
		this.exchange.progressNotification(
				ProgressNotification.builder(this.token, this.steps.incrementAndGet()).message(message).build());
	}

}
