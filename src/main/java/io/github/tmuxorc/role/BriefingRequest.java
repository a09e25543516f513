package io.github.tmuxorc.role;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who is to be briefed, and for what.
 *
 * @param session its tmux session, which is its team
 * @param name its name
 * @param role its role, which need not be described
 * @param others the other members of its team
 * @param folder the folder that it works in
 * @param branch the branch that it works on in a work tree of its own; null if it has
 * none
 * @param task its task; null if it has none yet
 */
public record BriefingRequest(String session, String name, String role, List<Teammate> others, String folder,
		@Nullable String branch, @Nullable String task) {

	public BriefingRequest {
		others = List.copyOf(others);
	}

	/**
	 * Another member of the team.
	 *
	 * @param name its name
	 * @param role its role
	 */
	public record Teammate(String name, String role) {

	}

}
