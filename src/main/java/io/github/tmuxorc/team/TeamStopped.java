package io.github.tmuxorc.team;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.TextTable;

/**
 * Teams that were stopped.
 *
 * @param members their members, all ended
 * @param left the sessions that stay, because something else is in them
 * @param forgotten what was forgotten of those that were to be
 * @param problem what did not work though they were ended; null if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamStopped(@JsonPropertyDescription("Those that were ended.") List<Member> members,
		@JsonPropertyDescription("Sessions that stay.") List<String> left,
		@JsonPropertyDescription("What was forgotten.") List<Forgotten> forgotten,
		@JsonPropertyDescription("What did not work.") @Nullable String problem) {

	TeamStopped {
		members = List.copyOf(members);
		left = List.copyOf(left);
		forgotten = List.copyOf(forgotten);
	}

	@Override
	public String toString() {
		List<String> lines = new ArrayList<>();
		lines.add(this.members.isEmpty() ? "Nothing runs." : TextTable.of(List.of("TEAM", "MEMBER", "WAS", "ENDED"),
				this.members.stream().map(Member::row).toList()));
		this.left
			.forEach((session) -> lines.add("The session '" + session + "' stays, because something else is in it."));
		this.forgotten.forEach((one) -> lines.add(one.toString()));
		if (this.problem != null) {
			lines.add(this.problem);
		}
		return String.join("\n", lines);
	}

	/**
	 * A team that was forgotten: it cannot be brought back.
	 *
	 * @param team the name of its session
	 * @param tasks how many tasks were deleted with its board
	 * @param letters how many letters to its agents were deleted
	 * @param kept why board and letters were not; null if they were
	 * @param workTrees the folders of its git work trees, which stay
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Forgotten(@JsonPropertyDescription("Its session.") String team,
			@JsonPropertyDescription("Tasks that were deleted.") int tasks,
			@JsonPropertyDescription("Letters that were deleted.") int letters,
			@JsonPropertyDescription("Why those stay.") @Nullable String kept,
			@JsonPropertyDescription("Work trees that stay.") List<String> workTrees) {

		Forgotten {
			workTrees = List.copyOf(workTrees);
		}

		@Override
		public String toString() {
			String forgotten = (this.kept != null)
					? "Forgot '" + this.team + "'. Its board and its letters stay, because " + this.kept + "."
					: "Forgot '" + this.team + "'; deleted with it: tasks " + this.tasks + ", letters " + this.letters
							+ ".";
			return this.workTrees.isEmpty() ? forgotten : forgotten
					+ " Its work trees stay ('worktree remove' deletes one): " + String.join(", ", this.workTrees);
		}

	}

	/**
	 * A member that was ended.
	 *
	 * @param team the name of its session
	 * @param name its name
	 * @param was its state before
	 * @param ended {@code left} if it left when it was asked, {@code closed} if not
	 */
	record Member(@JsonPropertyDescription("Its session.") String team,
			@JsonPropertyDescription("Its name.") String name, @JsonPropertyDescription("What it did.") String was,
			@JsonPropertyDescription("left or closed.") String ended) {

		private List<String> row() {
			return List.of(this.team, this.name, this.was, this.ended);
		}

	}

}
