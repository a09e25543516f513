package io.github.tmuxorc.agent;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

import io.github.tmuxorc.surface.UntrustedText;

/**
 * A state with everything that was read, and why one reading was believed.
 *
 * @param state the state
 * @param readings all readings, the one that is believed first
 */
record StateExplanation(StateReading state, List<Reading> readings) {

	StateExplanation {
		readings = List.copyOf(readings);
	}

	/**
	 * One reading.
	 *
	 * @param agent the name of the agent
	 * @param source where it was read: process, registry, event, title or screen
	 * @param rule the rule that led to it
	 * @param state the state that it speaks for, or {@code none}
	 * @param evidence what was read
	 * @param verdict whether it is believed, or what it is beaten by
	 */
	record Reading(@JsonPropertyDescription("The agent.") String agent,
			@JsonPropertyDescription("Where it was read.") String source,
			@JsonPropertyDescription("The rule.") String rule,
			@JsonPropertyDescription("What it speaks for.") String state,
			@JsonPropertyDescription("What was read.") UntrustedText evidence,
			@JsonPropertyDescription("Whether it is believed.") String verdict) {

		@Override
		public String toString() {
			return this.agent + ": " + this.source + ", " + this.rule + ": " + this.state + " (" + this.evidence
					+ ") - " + this.verdict;
		}

	}

}
