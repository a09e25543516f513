package io.github.tmuxorc.team;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a plan says of a member, or of several of one kind.
 *
 * @param name its name; null for its role
 * @param role its role
 * @param agent the program that it runs; null for the first that is installed
 * @param count how many of them there are
 * @param arguments further arguments of the program
 * @param permissionMode what it may do without asking; null for what its settings say
 * @param folder the folder that it works in, seen from that of the project; null for that
 * @param worktree whether it gets a work tree of its own
 * @param task its first task; null for none
 */
record PlanMember(@Nullable String name, String role, @Nullable String agent, int count, List<String> arguments,
		@Nullable String permissionMode, @Nullable String folder, boolean worktree, @Nullable String task) {

	PlanMember {
		arguments = List.copyOf(arguments);
	}

	/**
	 * What its name begins with.
	 * @return its name, or its role
	 */
	String base() {
		return (this.name != null) ? this.name : this.role;
	}

	PlanMember withWorkTree(boolean worktree) {
		return new PlanMember(this.name, this.role, this.agent, this.count, this.arguments, this.permissionMode,
				this.folder, worktree, this.task);
	}

}
