package io.github.tmuxorc.server.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.Tier;

/**
 * A call that a client made.
 *
 * @param time when it came
 * @param client the name and version that its client gave
 * @param server the process id of the server that was called
 * @param tool the name that was called
 * @param tier how much the tool may change; null if there is no such tool
 * @param arguments the arguments, each element of a list as one
 * @param outcome how it ended
 * @param code the exit code that the same command would have had, unless it was done or
 * cancelled
 * @param milliseconds from when it came until it was answered, or stopped
 */
record Call(Instant time, String client, long server, String tool, @Nullable Tier tier, List<Argument> arguments,
		CallOutcome outcome, @Nullable ExitCode code, double milliseconds) {

	static Call of(CallRecord call) {
		return new Call(call.time(), call.client(), call.server(), call.tool(), call.tier(),
				call.arguments().entrySet().stream().flatMap(Call::arguments).toList(), call.outcome(), call.code(),
				call.milliseconds());
	}

	private static Stream<Argument> arguments(Map.Entry<String, Object> argument) {
		List<?> values = (argument.getValue() instanceof List<?> list) ? list : List.of(argument.getValue());
		return values.stream().map((value) -> Argument.of(argument.getKey(), value));
	}

	/**
	 * Its row in a table.
	 * @return time, client, tool, tier, arguments, outcome and milliseconds
	 */
	List<String> row() {
		String given = this.arguments.stream().map(Argument::toString).collect(Collectors.joining(" "));
		return Stream
			.of(this.time.toString(), this.client + " [" + this.server + "]", this.tool,
					(this.tier != null) ? this.tier.toString() : "-", given,
					(this.code != null) ? this.outcome + " " + this.code : this.outcome.toString(),
					Double.toString(this.milliseconds))
			.map((cell) -> cell.replaceAll("\\p{Cc}", "?"))
			.toList();
	}

	/**
	 * An argument: its value, or the length and hash of one that may be a text.
	 *
	 * @param name its name
	 * @param value its value, or null
	 * @param length the characters of the text, or null
	 * @param sha256 the first 16 digits of the SHA-256 of the text, or null
	 */
	record Argument(String name, @Nullable String value, @Nullable Integer length, @Nullable String sha256) {

		private static Argument of(String name, Object value) {
			return (value instanceof Map<?, ?> text && text.get("length") instanceof Integer length)
					? new Argument(name, null, length, String.valueOf(text.get("sha256")))
					: new Argument(name, value.toString(), null, null);
		}

		@Override
		public String toString() {
			return this.name + "="
					+ ((this.value != null) ? this.value : "(" + this.length + " characters, " + this.sha256 + ")");
		}

	}

}
