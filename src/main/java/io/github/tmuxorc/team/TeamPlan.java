package io.github.tmuxorc.team;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * Which agents make a team. The first of them leads it.
 *
 * @param name its name
 * @param description what it is for, in one sentence
 * @param values what stands for words in braces in the texts of its members, where the
 * person sets nothing else
 * @param members its members
 */
record TeamPlan(String name, String description, Map<String, String> values, List<PlanMember> members) {

	static final int MOST = 100;

	TeamPlan {
		values = Map.copyOf(values);
		members = List.copyOf(members);
	}

	/**
	 * This plan with other work trees.
	 * @param worktree whether every member is to have one, or none; null for as it is
	 * @return the plan
	 */
	TeamPlan withWorkTrees(@Nullable Boolean worktree) {
		return (worktree != null) ? new TeamPlan(this.name, this.description, this.values,
				this.members.stream().map((member) -> member.withWorkTree(worktree)).toList()) : this;
	}

	/**
	 * The members one by one.
	 * @param size how many there are to be: each once in the order of the plan, and then
	 * all but the lead again and again; null for as many as the plan says
	 * @return the members, each with a name that no other has
	 */
	List<PlanMember> team(@Nullable Integer size) {
		List<PlanMember> chosen = new ArrayList<>();
		if (size == null) {
			this.members.forEach((member) -> {
				for (int number = 0; number < member.count(); number++) {
					chosen.add(member);
				}
			});
		}
		else {
			if (size < 1 || size > MOST) {
				throw new UsageException("A team of " + size + " is out of range.", "Give 1 to " + MOST + ".");
			}
			List<PlanMember> others = (this.members.size() > 1) ? this.members.subList(1, this.members.size())
					: this.members;
			chosen.add(this.members.getFirst());
			while (chosen.size() < size) {
				others.stream().limit(size - chosen.size()).forEach(chosen::add);
			}
		}
		return named(chosen);
	}

	private static List<PlanMember> named(List<PlanMember> members) {
		Set<String> taken = new HashSet<>();
		return members.stream().map((member) -> {
			String name = member.base();
			for (int number = 2; !taken.add(name); number++) {
				name = member.base() + "-" + number;
			}
			return new PlanMember(name, member.role(), member.agent(), 1, member.arguments(), member.permissionMode(),
					member.folder(), member.worktree(), member.task());
		}).toList();
	}

}
