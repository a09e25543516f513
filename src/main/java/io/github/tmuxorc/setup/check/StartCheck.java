package io.github.tmuxorc.setup.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;

/**
 * Starts a server as a client would, with next to no environment and from the root
 * folder, and sees whether it answers.
 */
public final class StartCheck {

	private static final Path FOLDER = Path.of("/");

	private static final int ERROR_LINES = 3;

	private static final String INITIALIZE = """
			{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
			"capabilities":{},"clientInfo":{"name":"tmux-orc server status","version":"1"}}}
			""";

	private final ProgramRunner runner;

	private final Duration limit;

	private final JsonMapper mapper = JsonMapper.shared();

	/**
	 * Create a check.
	 * @param runner what starts the server
	 * @param limit how long the server may take to start, answer and end
	 */
	public StartCheck(ProgramRunner runner, Duration limit) {
		this.runner = runner;
		this.limit = limit;
	}

	/**
	 * Start a server.
	 * @param command the program and its arguments
	 * @return how it went
	 */
	public Outcome run(List<String> command) {
		try {
			return outcome(this.runner.run(new ProgramCall(command, environment(), INITIALIZE, this.limit, FOLDER)));
		}
		catch (TimeLimitException ex) {
			return new Outcome(null, "It did not answer and end within " + this.limit.toMillis() + " ms.");
		}
		catch (TmuxOrcException ex) {
			return new Outcome(null, ex.problem());
		}
	}

	private static Map<String, @Nullable String> environment() {
		Map<String, @Nullable String> environment = new LinkedHashMap<>();
		System.getenv().keySet().forEach((name) -> environment.put(name, null));
		environment.put("HOME", System.getenv("HOME"));
		environment.put("PATH", "/usr/bin:/bin");
		return environment;
	}

	private Outcome outcome(ProgramResult result) {
		for (String line : result.output().lines().toList()) {
			JsonNode answer = parse(line);
			if (answer.path("result").path("serverInfo").path("version").isString()) {
				return new Outcome(answer.path("result").path("serverInfo").path("version").asString(), null);
			}
		}
		String error = result.error().lines().limit(ERROR_LINES).collect(Collectors.joining(" / "));
		return new Outcome(null, "It ended with status " + result.status() + " and did not answer 'initialize'"
				+ (error.isBlank() ? "." : ": " + error));
	}

	private JsonNode parse(String line) {
		try {
			return this.mapper.readTree(line);
		}
		catch (JacksonException ex) {
			return this.mapper.missingNode();
		}
	}

	/**
	 * How a start went.
	 *
	 * @param version the version of the server, or null if it did not answer
	 * @param problem why it did not answer, or null if it did
	 */
	public record Outcome(@Nullable String version, @Nullable String problem) {

	}

}
