package io.github.tmuxorc.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A program to run, as a list of arguments that never passes through a shell.
 *
 * @param command the program and its arguments
 * @param environment variables to set; a null value removes the variable. All others are
 * inherited
 * @param input what the program reads from its standard input, sent as UTF-8
 * @param limit how long it may run
 * @param directory where it runs; null for the folder of this process
 */
public record ProgramCall(List<String> command, Map<String, @Nullable String> environment, String input, Duration limit,
		@Nullable Path directory) {

	public ProgramCall {
		command = List.copyOf(command);
		environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
	}

	/**
	 * A call in the folder of this process.
	 * @param command the program and its arguments
	 * @param environment variables to set or remove
	 * @param input what the program reads
	 * @param limit how long it may run
	 */
	public ProgramCall(List<String> command, Map<String, @Nullable String> environment, String input, Duration limit) {
		this(command, environment, input, limit, null);
	}

	/**
	 * A call with the inherited environment and nothing to read.
	 * @param command the program and its arguments
	 * @param limit how long it may run
	 * @return the call
	 */
	public static ProgramCall of(List<String> command, Duration limit) {
		return new ProgramCall(command, Map.of(), "", limit);
	}

}
