package io.github.tmuxorc.quickstart;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.TextTable;
import io.github.tmuxorc.surface.Verdict;

/**
 * What the agents answered.
 *
 * @param agents the agents, each with its task and answer
 * @param socket the socket of the tmux server, if it was kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuickstartReport(List<Result> agents, @Nullable String socket) implements Verdict {

	private static final List<String> HEADER = List.of("AGENT", "STATE", "TASK", "ANSWER", "TIME");

	QuickstartReport {
		agents = List.copyOf(agents);
	}

	@Override
	@JsonIgnore
	public ExitCode exitCode() {
		return this.agents.stream().allMatch(Result::answered) ? ExitCode.DONE : ExitCode.FAILED;
	}

	@Override
	public String toString() {
		String table = TextTable.of(HEADER, this.agents.stream().map(Result::row).toList());
		if (this.socket == null) {
			return table;
		}
		return table + "\nThe agents go on. Look: tmux -S " + this.socket + " attach\nEnd:  tmux -S " + this.socket
				+ " kill-server";
	}

	/**
	 * What became of one agent's task.
	 *
	 * @param agent the name of the agent
	 * @param state its state at the end
	 * @param task what it was told
	 * @param answered whether it answered
	 * @param answer its answer; or what went wrong
	 * @param seconds from the start of the agent to its answer
	 */
	record Result(String agent, String state, String task, boolean answered, String answer, double seconds) {

		private List<String> row() {
			return List.of(this.agent, this.state, this.task, this.answer.replace("\n", " "),
					String.format(Locale.ROOT, "%.1fs", this.seconds));
		}

	}

}
