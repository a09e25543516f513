package io.github.tmuxorc.agent;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An agent to start, as it was asked for.
 *
 * @param name its name; null for the lowest free name of its role
 * @param role its role
 * @param session the session that it is to live in
 * @param program the program that it runs; null for the first that is installed
 * @param directory the folder that it works in; null for the folder of this process
 * @param permissionMode what it may do without asking, as its program calls it; null for
 * what its own settings say
 * @param briefing the first message that it is going to get; null for none
 * @param arguments further arguments of the program
 * @param limit how long it may take to be ready
 * @param worktree whether it works in a git work tree of its own, made from that folder
 */
public record AgentStart(@Nullable String name, String role, String session, @Nullable String program,
		@Nullable String directory, @Nullable String permissionMode, @Nullable String briefing, List<String> arguments,
		Duration limit, boolean worktree) {

	public AgentStart {
		arguments = List.copyOf(arguments);
	}

	/**
	 * An agent that works in the folder itself.
	 * @param name its name; null for the lowest free name of its role
	 * @param role its role
	 * @param session the session that it is to live in
	 * @param program the program that it runs; null for the first that is installed
	 * @param directory the folder that it works in; null for the folder of this process
	 * @param permissionMode what it may do without asking; null for what its own settings
	 * say
	 * @param briefing the first message that it is going to get; null for none
	 * @param arguments further arguments of the program
	 * @param limit how long it may take to be ready
	 */
	public AgentStart(@Nullable String name, String role, String session, @Nullable String program,
			@Nullable String directory, @Nullable String permissionMode, @Nullable String briefing,
			List<String> arguments, Duration limit) {
		this(name, role, session, program, directory, permissionMode, briefing, arguments, limit, false);
	}

}
