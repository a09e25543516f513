package io.github.tmuxorc.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentStart;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.CrewMember;
import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.surface.UntrustedText;
import io.github.tmuxorc.surface.Verdict;

/**
 * A team that was started, or brought back. It ends the process with 0 if all members are
 * ready and know their tasks, with 6 if dialogs or drafts are in the way, and with 1 if
 * something else is.
 *
 * @param team the name of its session
 * @param members its members
 * @param tasks how many tasks of the requirements are new on its board; null if none were
 * given
 * @param leftOut what looks like work in the requirements and is no task, a line each;
 * null if nothing does
 * @param problem what did not work though it runs; null if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamDeployed(@JsonPropertyDescription("Its session.") String team,
		@JsonPropertyDescription("Its members.") List<Member> members,
		@JsonPropertyDescription("New tasks.") @Nullable Integer tasks,
		@JsonPropertyDescription("What is no task.") @Nullable UntrustedText leftOut,
		@JsonPropertyDescription("What did not work.") @Nullable UntrustedText problem) implements Verdict {

	/** States that only the person, or an answer, can end. */
	static final Set<String> IN_THE_WAY = Set.of(AgentState.WAITING.toString(), AgentState.DRAFT.toString());

	static final String ASKED = "Who waits, or has a draft, was told nothing: see to that with 'agent answer' or "
			+ "'agent attach', then 'team restore' tells it.";

	private static final List<String> HEADER = List.of("MEMBER", "ROLE", "PANE", "READY", "STATE", "EVIDENCE");

	TeamDeployed {
		members = List.copyOf(members);
	}

	static TeamDeployed planned(TeamOrder order, List<AgentStart> starts) {
		return new TeamDeployed(order.session().value(),
				starts.stream()
					.map((start) -> new Member(Objects.requireNonNull(start.name()), start.role(), null, false, null,
							null, null))
					.toList(),
				null, null, null);
	}

	static TeamDeployed of(TeamOrder order, List<AgentStart> starts, List<CrewMember> members,
			TeamRequirements.OnBoard board, @Nullable String problem) {
		return new TeamDeployed(order.session().value(),
				IntStream.range(0, starts.size())
					.mapToObj((place) -> Member.of(starts.get(place).role(), members.get(place)))
					.toList(),
				board.added(), UntrustedText.of(board.leftOut()), UntrustedText.of(problem));
	}

	@Override
	public ExitCode exitCode() {
		if (this.members.stream().allMatch(Member::isPlanned)) {
			return ExitCode.DONE;
		}
		return Member.exitCode(this.members);
	}

	@Override
	public String toString() {
		if (this.members.stream().allMatch(Member::isPlanned)) {
			return "Nothing was started. Team '" + this.team + "' would be:\n" + TextTable.of(List.of("MEMBER", "ROLE"),
					this.members.stream().map((member) -> List.of(member.name(), member.role())).toList());
		}
		List<String> lines = new ArrayList<>();
		lines.add("Team '" + this.team + "':");
		lines.add(TextTable.of(HEADER, this.members.stream().map(Member::row).toList()));
		this.members.stream()
			.filter((member) -> member.problem() != null)
			.forEach((member) -> lines.add(member.name() + ": " + member.problem()));
		if (this.members.stream().anyMatch(Member::isInTheWay)) {
			lines.add(ASKED);
		}
		if (this.tasks != null) {
			lines.add(this.tasks + " tasks of the requirements are new on its board.");
		}
		if (this.leftOut != null) {
			lines.add("No tasks, and left out; what is to be done needs a box, as in '- [ ] Test it':");
			lines.add(this.leftOut.text());
		}
		if (this.problem != null) {
			lines.add(this.problem.text());
		}
		return String.join("\n", lines);
	}

	/**
	 * A member of it.
	 *
	 * @param name its name
	 * @param role its role
	 * @param pane the id of its pane; null if it is not there
	 * @param ready whether it was ready for work
	 * @param state its state at that moment; null if it is not there
	 * @param evidence what told that state; null if it is not there
	 * @param problem what did not work; null if nothing
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Member(@JsonPropertyDescription("Its name.") String name, @JsonPropertyDescription("Its role.") String role,
			@JsonPropertyDescription("Its pane.") @Nullable String pane,
			@JsonPropertyDescription("Whether it can work.") boolean ready,
			@JsonPropertyDescription("Its state.") @Nullable String state,
			@JsonPropertyDescription("What tells it.") @Nullable UntrustedText evidence,
			@JsonPropertyDescription("What did not work.") @Nullable UntrustedText problem) {

		static Member of(String role, CrewMember member) {
			AgentReading reading = member.reading();
			if (reading == null) {
				return new Member(member.name(), role, null, false, null, null, UntrustedText.of(member.problem()));
			}
			return new Member(member.name(), role, reading.agent().pane().id().value(), member.ready(),
					reading.state().state().toString(), new UntrustedText(reading.state().evidence()),
					UntrustedText.of(member.problem()));
		}

		static ExitCode exitCode(List<Member> members) {
			if (members.stream().allMatch((member) -> member.ready)) {
				return ExitCode.DONE;
			}
			return members.stream().allMatch((member) -> member.ready || member.isInTheWay()) ? ExitCode.REFUSED
					: ExitCode.FAILED;
		}

		private boolean isInTheWay() {
			return this.state != null && IN_THE_WAY.contains(this.state);
		}

		private boolean isPlanned() {
			return this.pane == null && this.problem == null;
		}

		private List<String> row() {
			return List.of(this.name, this.role, Objects.requireNonNullElse(this.pane, "-"), this.ready ? "yes" : "NO",
					Objects.requireNonNullElse(this.state, "-"), Objects.toString(this.evidence, "-"));
		}

	}

}
