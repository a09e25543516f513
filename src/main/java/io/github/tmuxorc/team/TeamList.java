package io.github.tmuxorc.team;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.TextTable;

/**
 * The teams, a line each.
 *
 * @param teams the teams
 */
record TeamList(@JsonPropertyDescription("The teams.") List<Entry> teams) {

	TeamList {
		teams = List.copyOf(teams);
	}

	@Override
	public String toString() {
		boolean missing = this.teams.stream().anyMatch((team) -> team.missing > 0);
		List<String> header = missing ? List.of("TEAM", "LIVING", "GONE", "MISSING", "PLAN", "PROJECT")
				: List.of("TEAM", "LIVING", "GONE", "PLAN", "PROJECT");
		return this.teams.isEmpty() ? "No teams."
				: TextTable.of(header, this.teams.stream().map((team) -> team.row(missing)).toList());
	}

	/**
	 * A team.
	 *
	 * @param team its name
	 * @param session the session that it lives in; null if that has its name
	 * @param living how many of its agents live
	 * @param gone how many are gone and can be brought back
	 * @param missing how many were never started
	 * @param plan the plan by which it was deployed; null if by none
	 * @param project the folder of its project; null if that is not known
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(@JsonPropertyDescription("Its name.") String team,
			@JsonPropertyDescription("Its session, if that was renamed.") @Nullable String session,
			@JsonPropertyDescription("How many live.") long living,
			@JsonPropertyDescription("How many are gone.") long gone,
			@JsonPropertyDescription("How many were never started.") long missing,
			@JsonPropertyDescription("Its plan.") @Nullable String plan,
			@JsonPropertyDescription("Folder of its project.") @Nullable String project) {

		private List<String> row(boolean missing) {
			List<String> row = new ArrayList<>(
					List.of(this.team + ((this.session != null) ? " (in " + this.session + ")" : ""),
							Long.toString(this.living), Long.toString(this.gone)));
			if (missing) {
				row.add(Long.toString(this.missing));
			}
			row.add((this.plan != null) ? this.plan : "-");
			row.add((this.project != null) ? this.project : "-");
			return row;
		}

	}

}
