package io.github.tmuxorc.team;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.TextTable;

/**
 * The plans of teams, a line each.
 *
 * @param plans the plans
 */
record TeamPlanList(@JsonPropertyDescription("The plans.") List<Entry> plans) {

	TeamPlanList {
		plans = List.copyOf(plans);
	}

	@Override
	public String toString() {
		return TextTable.of(List.of("PLAN", "SIZE", "SOURCE", "DESCRIPTION"),
				this.plans.stream().map(Entry::row).toList());
	}

	/**
	 * A plan.
	 *
	 * @param name its name
	 * @param size how many members it has
	 * @param source its file, or {@code shipped}
	 * @param description what it is for
	 * @param problem what is wrong in it; null if nothing
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(@JsonPropertyDescription("Its name.") String name,
			@JsonPropertyDescription("How many members it has.") int size,
			@JsonPropertyDescription("Its file, or shipped.") String source,
			@JsonPropertyDescription("What it is for.") String description,
			@JsonPropertyDescription("What is wrong in it.") @Nullable String problem) {

		private List<String> row() {
			return List.of(this.name, Integer.toString(this.size), this.source,
					(this.problem != null) ? this.problem : this.description);
		}

	}

}
