package io.github.tmuxorc.team;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a team while its session is gone. How its agents were started is kept
 * with them.
 *
 * @param session the name of its session
 * @param plan the name of its plan
 * @param description what it is for
 * @param project the folder of its project
 * @param deployed when it was deployed
 * @param members its members, in the order of their windows
 */
record TeamRecord(String session, String plan, String description, String project, Instant deployed,
		List<Member> members) {

	TeamRecord {
		members = List.copyOf(members);
	}

	/**
	 * The place of a member.
	 * @param name its name
	 * @return its number from 0; behind all others if it is none of the plan
	 */
	int place(String name) {
		for (int place = 0; place < this.members.size(); place++) {
			if (this.members.get(place).name().equals(name)) {
				return place;
			}
		}
		return this.members.size();
	}

	/**
	 * A member.
	 * @param name its name
	 * @return the member, or null if it is none of the plan
	 */
	@Nullable Member member(String name) {
		int place = place(name);
		return (place < this.members.size()) ? this.members.get(place) : null;
	}

	/**
	 * A member, as the plan has it.
	 *
	 * @param name its name
	 * @param folder the folder that it works in, seen from that of the project; null for
	 * that
	 * @param worktree whether it has a work tree of its own
	 * @param task its first task, in which {project}, {team} and {requirements} stand as
	 * they are; null if it has none
	 * @param briefed whether it was told who it is
	 */
	record Member(String name, @Nullable String folder, boolean worktree, @Nullable String task, boolean briefed) {

	}

}
