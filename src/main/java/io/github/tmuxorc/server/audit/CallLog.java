package io.github.tmuxorc.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.modelcontextprotocol.spec.McpSchema;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.Tier;

/**
 * Keeps a line for each call of a tool, in files that all servers of a user share. A line
 * that cannot be written is no reason for a call to fail.
 */
public final class CallLog {

	private static final int MOST_BYTES = 4_000_000;

	private static final int MOST_FILES = 5;

	private static final int LONGEST_NAME = 80;

	private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

	private final CallFiles files;

	private final Function<String, @Nullable Tier> tiers;

	private final Consumer<String> messages;

	private final AtomicBoolean broken = new AtomicBoolean();

	private volatile String client = "unknown";

	/**
	 * Create the log. Nothing is written before the first call.
	 * @param state the folder of what the program remembers
	 * @param tiers tells the tier of a tool; null if there is no such tool
	 * @param messages told once if the log cannot be written: a line of text
	 */
	public CallLog(Path state, Function<String, @Nullable Tier> tiers, Consumer<String> messages) {
		this.files = files(state);
		this.tiers = tiers;
		this.messages = messages;
	}

	/**
	 * The files of the log.
	 * @param state the folder of what the program remembers
	 * @return the files, of which there may be none
	 */
	static CallFiles files(Path state) {
		return new CallFiles(state.resolve("calls"), MOST_BYTES, MOST_FILES);
	}

	/**
	 * Deal with a request, and log it if it calls a tool.
	 * @param <X> the type of the failure
	 * @param method what is asked for
	 * @param parameters how
	 * @param work answers the request, or hands it over to another thread
	 * @throws X if the work fails
	 */
	public <X extends Exception> void receive(String method, @Nullable Object parameters, LoggedCall.Work<X> work)
			throws X {
		Map<?, ?> given = (parameters instanceof Map<?, ?> map) ? map : Map.of();
		if (McpSchema.METHOD_INITIALIZE.equals(method) && given.get("clientInfo") instanceof Map<?, ?> info) {
			this.client = name(info.get("name")) + " " + name(info.get("version"));
		}
		if (McpSchema.METHOD_TOOLS_CALL.equals(method)) {
			new LoggedCall(this, given.get("name"), given.get("arguments")).receive(work);
		}
		else {
			work.run();
		}
	}

	void write(Instant time, @Nullable Object tool, @Nullable Object arguments, CallOutcome outcome,
			@Nullable ExitCode code, long nanos) {
		CallRecord call = new CallRecord(time.truncatedTo(ChronoUnit.MILLIS), this.client,
				ProcessHandle.current().pid(), name(tool),
				(tool instanceof String name) ? this.tiers.apply(name) : null, LoggedArguments.of(arguments), outcome,
				code, Math.round(nanos / 10_000.0) / 100.0);
		try {
			this.files.append(call.line());
		}
		catch (IOException | UncheckedIOException | SecurityException ex) {
			if (!this.broken.getAndSet(true)) {
				this.messages.accept("Calls are not logged: the files in " + this.files.folder()
						+ " cannot be written (" + ex.getMessage() + ").\n");
			}
		}
	}

	private static String name(@Nullable Object given) {
		String name = (given instanceof String text) ? CONTROL.matcher(text).replaceAll("?") : "?";
		return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) + "…" : name;
	}

}
