package io.github.tmuxorc.agent;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * How a wait for agents ended.
 *
 * @param met the names of the agents that are as they were waited for
 * @param agents all agents that were waited for, each with its state
 */
record AgentsAwaited(@JsonPropertyDescription("Who is as waited for.") List<String> met,
		@JsonPropertyDescription("All that were waited for.") List<Entry> agents) {

	AgentsAwaited {
		met = List.copyOf(met);
		agents = List.copyOf(agents);
	}

	@Override
	public String toString() {
		String text = this.agents.stream().map(Entry::toString).collect(Collectors.joining("\n"));
		return (this.agents.size() == 1) ? text : "The wait is over for " + String.join(", ", this.met) + ".\n" + text;
	}

	/**
	 * An agent that was waited for.
	 *
	 * @param name its name
	 * @param pane the id of its pane
	 * @param state its state
	 * @param evidence the line or event by which the state is known
	 * @param exitStatus the exit status of its process, if it has ended and tmux knows it
	 * @param answer the last answer that it reported, if it reported any
	 * @param question what its dialog asks, if one is open
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(@JsonPropertyDescription("Its name.") String name, @JsonPropertyDescription("Its pane.") String pane,
			@JsonPropertyDescription("Its state.") AgentState state,
			@JsonPropertyDescription("What tells it.") UntrustedText evidence,
			@JsonPropertyDescription("Its exit status.") @Nullable Integer exitStatus,
			@JsonPropertyDescription("Its last answer.") @Nullable UntrustedText answer,
			@JsonPropertyDescription("What it asks.") @Nullable AgentQuestion question) {

		static Entry of(AgentReading reading, @Nullable AgentTurn turn) {
			Agent agent = reading.agent();
			return new Entry(agent.called(), agent.pane().id().value(), reading.state().state(),
					new UntrustedText(reading.state().evidence()), agent.pane().deadStatus(),
					UntrustedText.of((turn != null) ? turn.answer() : null), reading.question());
		}

		@Override
		public String toString() {
			StringBuilder text = new StringBuilder().append(this.name)
				.append(" (")
				.append(this.pane)
				.append("): ")
				.append(this.state)
				.append("\n  evidence    ")
				.append(this.evidence);
			if (this.question != null) {
				this.question.options().forEach((option) -> text.append("\n  option      ").append(option));
			}
			if (this.answer != null) {
				text.append("\n  answer      ").append(this.answer.text().replace("\n", "\n              "));
			}
			return text.toString();
		}

	}

}
