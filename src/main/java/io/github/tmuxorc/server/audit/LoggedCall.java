package io.github.tmuxorc.server.audit;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.process.CarriedValues;

/**
 * A call that has come. It is logged once: when it is answered, or when the work on it
 * ends without an answer. The threads that deal with it know it.
 */
public final class LoggedCall {

	private static final ScopedValue<LoggedCall> CURRENT = ScopedValue.newInstance();

	private final CallLog log;

	private final @Nullable Object tool;

	private final @Nullable Object arguments;

	private final Instant time = Instant.now();

	private final long begin = System.nanoTime();

	private final AtomicBoolean ended = new AtomicBoolean();

	private volatile boolean tried;

	private volatile ExitCode code = ExitCode.FAILED;

	LoggedCall(CallLog log, @Nullable Object tool, @Nullable Object arguments) {
		this.log = log;
		this.tool = tool;
		this.arguments = arguments;
	}

	/**
	 * Deal with the call in this thread.
	 * @param <X> the type of the failure
	 * @param work refuses the call, or hands it over to another thread
	 * @throws X if the work fails
	 */
	<X extends Exception> void receive(Work<X> work) throws X {
		CarriedValues.where(CURRENT, this).<@Nullable Object, X>call(() -> {
			work.run();
			return null;
		});
	}

	/**
	 * Take the call that this thread deals with to another one.
	 * @param work what answers it
	 * @return the same work, which ends the call if it has not answered it
	 */
	public static Runnable handOver(Runnable work) {
		return CURRENT.isBound() ? CURRENT.get().ending(CarriedValues.carrying(work)) : work;
	}

	private Runnable ending(Runnable work) {
		return () -> {
			this.tried = true;
			try {
				work.run();
			}
			finally {
				end(CallOutcome.CANCELLED, null);
			}
		};
	}

	/**
	 * Say how the call that this thread works on fails, if it does.
	 * @param code its exit code
	 */
	public static void failsWith(ExitCode code) {
		if (CURRENT.isBound()) {
			CURRENT.get().code = code;
		}
	}

	/**
	 * The call that this thread deals with is about to be answered.
	 * @param answer the answer
	 */
	public static void answer(JSONRPCResponse answer) {
		if (CURRENT.isBound()) {
			CURRENT.get().end(answer);
		}
	}

	/**
	 * The call that this thread deals with is about to be answered by an error.
	 */
	public static void refuse() {
		if (CURRENT.isBound()) {
			CURRENT.get().end(CallOutcome.REFUSED, ExitCode.USAGE);
		}
	}

	private void end(JSONRPCResponse answer) {
		if (answer.error() != null && answer.error().code() != ErrorCodes.INTERNAL_ERROR) {
			end(CallOutcome.REFUSED, ExitCode.USAGE);
		}
		else if (!this.tried) {
			end(CallOutcome.REFUSED, ExitCode.REFUSED);
		}
		else if (answer.error() != null
				|| (answer.result() instanceof CallToolResult result && Boolean.TRUE.equals(result.isError()))) {
			boolean refused = this.code == ExitCode.USAGE || this.code == ExitCode.REFUSED;
			end(refused ? CallOutcome.REFUSED : CallOutcome.FAILED, this.code);
		}
		else {
			end(CallOutcome.DONE, null);
		}
	}

	private void end(CallOutcome outcome, @Nullable ExitCode code) {
		if (!this.ended.getAndSet(true)) {
			this.log.write(this.time, this.tool, this.arguments, outcome, code, System.nanoTime() - this.begin);
		}
	}

	/**
	 * Something to do.
	 *
	 * @param <X> the type of the failure
	 */
	@FunctionalInterface
	public interface Work<X extends Exception> {

		/**
		 * Do it.
		 * @throws X if it fails
		 */
		void run() throws X;

	}

}
