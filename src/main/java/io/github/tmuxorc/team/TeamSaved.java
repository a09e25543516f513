package io.github.tmuxorc.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/**
 * A team that was saved as a plan.
 *
 * @param team the name of its session
 * @param file the file that was written; null if none was
 * @param plan the plan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamSaved(@JsonPropertyDescription("Its session.") String team,
		@JsonPropertyDescription("The file that was written.") @Nullable String file,
		@JsonPropertyDescription("The plan.") String plan) {

	@Override
	public String toString() {
		return (this.file != null)
				? "Saved team '" + this.team + "' to " + this.file + ". Start it with 'team deploy " + this.file + "'."
				: this.plan.stripTrailing();
	}

}
