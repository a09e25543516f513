package io.github.tmuxorc.team;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.TextTable;

/**
 * A plan as a person reads it.
 *
 * @param name its name
 * @param description what it is for
 * @param source its file, or {@code shipped}
 * @param values what can be set, with what stands there if nothing is
 * @param members its members, one by one
 */
record TeamPlanShown(@JsonPropertyDescription("Its name.") String name,
		@JsonPropertyDescription("What it is for.") String description,
		@JsonPropertyDescription("Its file, or shipped.") String source,
		@JsonPropertyDescription("What can be set.") Map<String, String> values,
		@JsonPropertyDescription("Its members.") List<Member> members) {

	TeamPlanShown {
		values = Map.copyOf(values);
		members = List.copyOf(members);
	}

	static TeamPlanShown of(TeamPlan plan, String source) {
		return new TeamPlanShown(plan.name(), plan.description(), source, plan.values(), plan.team(null)
			.stream()
			.map((member) -> new Member(member.base(), member.role(), member.agent(), member.worktree(), member.task()))
			.toList());
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder().append(this.name)
			.append(" (")
			.append(this.source)
			.append("): ")
			.append(this.description)
			.append('\n')
			.append(TextTable.of(List.of("MEMBER", "ROLE", "PROGRAM", "WORKTREE", "TASK"),
					this.members.stream().map(Member::row).toList()));
		new TreeMap<>(this.values)
			.forEach((name, value) -> text.append("\n--set ").append(name).append('=').append(value));
		return text.toString();
	}

	/**
	 * A member of it.
	 *
	 * @param name its name
	 * @param role its role
	 * @param agent the program that it runs; null for the first that is installed
	 * @param worktree whether it gets a work tree of its own
	 * @param task its first task; null if it has none
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Member(@JsonPropertyDescription("Its name.") String name, @JsonPropertyDescription("Its role.") String role,
			@JsonPropertyDescription("Its program.") @Nullable String agent,
			@JsonPropertyDescription("Whether it gets a work tree.") boolean worktree,
			@JsonPropertyDescription("Its first task.") @Nullable String task) {

		private List<String> row() {
			return List.of(this.name, this.role, (this.agent != null) ? this.agent : "-", this.worktree ? "yes" : "no",
					(this.task != null) ? this.task.replace('\n', ' ') : "-");
		}

	}

}
