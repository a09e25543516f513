package io.github.tmuxorc.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.CrewMember;
import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.surface.Verdict;

/**
 * Agents that were gone and started again. It ends the process with 1 if one could not be
 * brought back, with 5 if one only was not ready in time, and with 6 if only dialogs or
 * drafts are in the way.
 *
 * @param members the agents
 * @param work what there was for their teams to do, which was never gone
 * @param missing the addresses of members that were never started, and so have nothing to
 * come back to
 */
record TeamRestored(@JsonPropertyDescription("The agents.") List<Member> members,
		@JsonPropertyDescription("What there was for their teams to do.") List<Work> work,
		@JsonPropertyDescription("Members that were never started.") List<String> missing) implements Verdict {

	private static final Set<String> LATE = Set.of(AgentState.STARTING.toString(), AgentState.BUSY.toString(),
			AgentState.UNKNOWN.toString());

	TeamRestored {
		members = List.copyOf(members);
		missing = List.copyOf(missing);
		work = List.copyOf(work);
	}

	@Override
	public ExitCode exitCode() {
		if (this.members.stream().allMatch((member) -> member.ready)) {
			return ExitCode.DONE;
		}
		if (this.members.stream().allMatch((member) -> member.ready || member.isInTheWay())) {
			return ExitCode.REFUSED;
		}
		return this.members.stream().allMatch((member) -> member.ready || member.isInTheWay() || member.isLate())
				? ExitCode.TIME_LIMIT : ExitCode.FAILED;
	}

	@Override
	public String toString() {
		List<String> lines = new ArrayList<>();
		lines.add(this.members.isEmpty() ? "Nothing is gone."
				: TextTable.of(List.of("TEAM", "MEMBER", "PANE", "READY", "STATE", "CONVERSATION"),
						this.members.stream().map(Member::row).toList()));
		this.members.stream()
			.filter((member) -> member.problem() != null)
			.forEach((member) -> lines.add(member.team() + ":" + member.name() + ": " + member.problem()));
		if (this.members.stream().anyMatch(Member::isInTheWay)) {
			lines.add(TeamDeployed.ASKED);
		}
		this.work.forEach((one) -> lines.add(one.toString()));
		if (!this.missing.isEmpty()) {
			lines.add("Never started: " + String.join(", ", this.missing) + "; 'team deploy' with --resume does it.");
		}
		return String.join("\n", lines);
	}

	/**
	 * What a team found when it came back.
	 *
	 * @param team the name of its session
	 * @param tasks how many tasks on its board are not done
	 * @param letters how many letters waited for its members
	 */
	record Work(@JsonPropertyDescription("Its session.") String team,
			@JsonPropertyDescription("Tasks that are not done.") int tasks,
			@JsonPropertyDescription("Letters that wait.") int letters) {

		@Override
		public String toString() {
			return this.team + ": tasks not done: " + this.tasks + ", letters that wait: " + this.letters;
		}

	}

	/**
	 * An agent that was gone.
	 *
	 * @param team the name of its session
	 * @param name its name
	 * @param pane the id of its pane; null if it could not be brought back
	 * @param ready whether it can work
	 * @param state its state; null if it could not be brought back
	 * @param conversation {@code resumed}, or {@code new}; null if it could not be
	 * brought back
	 * @param problem what did not work; null if nothing
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Member(@JsonPropertyDescription("Its session.") String team,
			@JsonPropertyDescription("Its name.") String name,
			@JsonPropertyDescription("Its pane.") @Nullable String pane,
			@JsonPropertyDescription("Whether it can work.") boolean ready,
			@JsonPropertyDescription("Its state.") @Nullable String state,
			@JsonPropertyDescription("new or resumed.") @Nullable String conversation,
			@JsonPropertyDescription("What did not work.") @Nullable UntrustedText problem) {

		static Member of(String team, CrewMember member) {
			AgentReading reading = member.reading();
			return (reading != null)
					? new Member(team, member.name(), reading.agent().pane().id().value(), member.ready(),
							reading.state().state().toString(), member.resumed() ? "resumed" : "new",
							UntrustedText.of(member.problem()))
					: new Member(team, member.name(), null, false, null, null, UntrustedText.of(member.problem()));
		}

		private boolean isInTheWay() {
			return this.state != null && TeamDeployed.IN_THE_WAY.contains(this.state);
		}

		private boolean isLate() {
			return this.state != null && LATE.contains(this.state);
		}

		private List<String> row() {
			return List.of(this.team, this.name, Objects.requireNonNullElse(this.pane, "-"), this.ready ? "yes" : "NO",
					Objects.requireNonNullElse(this.state, "-"), Objects.requireNonNullElse(this.conversation, "-"));
		}

	}

}
