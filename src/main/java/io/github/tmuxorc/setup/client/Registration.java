package io.github.tmuxorc.setup.client;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a client starts under our name.
 *
 * @param client the client, as commands name it
 * @param file the client's file, if its place is known
 * @param command the program, or {@code null} if we are not registered
 * @param arguments its arguments; empty if we are not registered
 * @param problem why the file cannot be read, if it cannot
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Registration(String client, @Nullable String file, @Nullable String command, List<String> arguments,
		@Nullable String problem) {

	public Registration {
		arguments = List.copyOf(arguments);
	}

	/**
	 * What the client starts, as one list.
	 * @return the program and its arguments; empty if we are not registered
	 */
	public List<String> commandLine() {
		return (this.command != null) ? Stream.concat(Stream.of(this.command), this.arguments.stream()).toList()
				: List.of();
	}

}
