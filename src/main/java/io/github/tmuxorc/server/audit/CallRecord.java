package io.github.tmuxorc.server.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.AnswerJson;
import io.github.tmuxorc.surface.Tier;

/**
 * A call, as a line of the log has it.
 *
 * @param time when it came
 * @param client the name and version that its client gave
 * @param server the process id of the server that was called
 * @param tool the name that was called
 * @param tier how much the tool may change; null if there is no such tool
 * @param arguments the arguments as {@link LoggedArguments} keeps them
 * @param outcome {@code done}, {@code failed}, {@code refused} or {@code cancelled}
 * @param code the exit code that the same command would have had, unless it was done or
 * cancelled
 * @param milliseconds from when it came until it was answered, or stopped
 */
record CallRecord(Instant time, String client, long server, String tool, @Nullable Tier tier,
		Map<String, Object> arguments, CallOutcome outcome, @Nullable ExitCode code, double milliseconds) {

	/** A full disk can cut a line off; the next one follows it then, and begins so. */
	static final String START = "{\"time\":";

	CallRecord {
		Objects.requireNonNull(time);
		Objects.requireNonNull(client);
		Objects.requireNonNull(tool);
		Objects.requireNonNull(arguments);
		Objects.requireNonNull(outcome);
	}

	String line() {
		return AnswerJson.write(this);
	}

	/**
	 * Read a line.
	 * @param line the line
	 * @return the call, or null if the line is damaged
	 */
	static @Nullable CallRecord parse(String line) {
		try {
			return JsonMapper.shared().readValue(line, CallRecord.class);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	boolean isDone() {
		return this.outcome == CallOutcome.DONE;
	}

}
