package io.github.tmuxorc.agent;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.TextTable;

/**
 * The agent programs that are known.
 *
 * @param programs the programs, sorted by id
 */
record AgentProgramList(@JsonPropertyDescription("The programs.") List<Entry> programs) {

	AgentProgramList {
		programs = List.copyOf(programs);
	}

	@Override
	public String toString() {
		List<List<String>> rows = new ArrayList<>();
		StringBuilder problems = new StringBuilder();
		for (Entry program : this.programs) {
			rows.add(List.of(program.id(), program.title(), program.installed() ? "yes" : "no",
					(program.path() != null) ? program.path() : "", program.source()));
			if (program.problem() != null) {
				problems.append('\n').append(program.problem());
			}
		}
		return TextTable.of(List.of("ID", "TITLE", "INSTALLED", "PATH", "DESCRIBED IN"), rows) + problems;
	}

	/**
	 * An agent program.
	 *
	 * @param id the name it is chosen by
	 * @param title its name for people
	 * @param installed whether it can be started
	 * @param path where it was found; left out if it was not, or is built in
	 * @param source the user's file that describes it, or {@code shipped}
	 * @param problem what is wrong with that file; left out if nothing is
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(@JsonPropertyDescription("Name to choose it by.") String id,
			@JsonPropertyDescription("Its full name.") String title,
			@JsonPropertyDescription("Whether it can be started.") boolean installed,
			@JsonPropertyDescription("Where it is.") @Nullable String path,
			@JsonPropertyDescription("Who describes it.") String source,
			@JsonPropertyDescription("What is wrong with that.") @Nullable String problem) {

	}

}
