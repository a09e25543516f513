package io.github.tmuxorc.team;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.surface.TextTable;

/**
 * What the members of teams do, a line each.
 *
 * @param members the members
 */
record TeamStatus(@JsonPropertyDescription("The members.") List<Member> members) {

	private static final List<String> HEADER = List.of("TEAM", "MEMBER", "ROLE", "PROGRAM", "STATE", "SOURCE", "AGE",
			"WORK TREE");

	private static final String MISSING = "missing";

	TeamStatus {
		members = List.copyOf(members);
	}

	@Override
	public String toString() {
		if (this.members.isEmpty()) {
			return "No teams.";
		}
		String table = TextTable.of(HEADER, this.members.stream().map(Member::row).toList());
		return this.members.stream().noneMatch((member) -> member.state().equals(MISSING)) ? table
				: table + "\nWho is missing was never started; 'team deploy' with --resume does it.";
	}

	/**
	 * A member.
	 *
	 * @param team the name of its session
	 * @param name its name
	 * @param role its role; null if it is missing
	 * @param program the program that it runs; null if it is missing
	 * @param state its state, or {@code gone}, or {@code missing} if it was never started
	 * @param source what tells it; null if it is gone
	 * @param ageSeconds how old that is; null if it is gone
	 * @param workTree how its git work tree stands; null if it has none of its own
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Member(@JsonPropertyDescription("Its session.") String team,
			@JsonPropertyDescription("Its name.") String name,
			@JsonPropertyDescription("Its role.") @Nullable String role,
			@JsonPropertyDescription("Its program.") @Nullable String program,
			@JsonPropertyDescription("What it does, or gone.") String state,
			@JsonPropertyDescription("What tells it.") @Nullable String source,
			@JsonPropertyDescription("Age of that.") @Nullable Long ageSeconds,
			@JsonPropertyDescription("Its git work tree.") @Nullable String workTree) {

		static Member of(AgentReading reading, @Nullable String workTree, Clock clock) {
			Agent agent = reading.agent();
			return new Member(agent.team(), agent.name(), agent.role(), agent.program().id(),
					reading.state().state().toString(), reading.state().source(),
					Math.max(0, Duration.between(reading.state().since(), clock.instant()).toSeconds()), workTree);
		}

		static Member gone(StartRecord record) {
			return new Member(record.session(), record.name(), record.role(), record.program(), "gone", null, null,
					null);
		}

		static Member missing(String address) {
			int end = address.indexOf(':');
			return new Member(address.substring(0, end), address.substring(end + 1), null, null, MISSING, null, null,
					null);
		}

		private List<String> row() {
			return List.of(this.team, this.name, (this.role != null) ? this.role : "-",
					(this.program != null) ? this.program : "-", this.state, (this.source != null) ? this.source : "-",
					(this.ageSeconds != null) ? this.ageSeconds + "s" : "-",
					Objects.requireNonNullElse(this.workTree, ""));
		}

	}

}
